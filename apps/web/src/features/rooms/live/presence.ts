import type { PersonRef } from '@querschnitt/shared/people/person-ref';

type People = readonly PersonRef[];
const TYPES_FOR_MS = 4_000;
const nobody: People = [];

/** Who is in which room, who writes in which topic: hearsay, lost with the connection. */
class PresenceBoard {
  private readonly here = new Map<string, People>();
  private readonly writing = new Map<string, People>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly changed = new Set<() => void>();

  subscribe = (listener: () => void) => {
    this.changed.add(listener);
    return () => void this.changed.delete(listener);
  };

  /** By name. */
  inRoom = (roomId: string): People => this.here.get(roomId) ?? nobody;
  /** Who began first, first. */
  writingIn = (topicId: string): People => this.writing.get(topicId) ?? nobody;

  present(roomId: string, people: People) {
    this.here.set(
      roomId,
      [...people].sort((a, b) => a.name.localeCompare(b.name, 'de')),
    );
    this.tell();
  }

  /** Who has come, or looks different now, and who has gone. */
  presence(roomId: string, here: People, gone: readonly string[]) {
    const changed = new Set([...gone, ...here.map(({ id }) => id)]);
    this.present(roomId, [...this.inRoom(roomId).filter(({ id }) => !changed.has(id)), ...here]);
  }

  types(topicId: string, person: PersonRef) {
    const key = `${topicId} ${person.id}`;
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => this.rests(topicId, person.id), TYPES_FOR_MS),
    );
    const now = this.writingIn(topicId);
    if (now.some(({ id }) => id === person.id)) return;
    this.writing.set(topicId, [...now, person]);
    this.tell();
  }

  /** Paused, or sent what was being written. */
  rests(topicId: string, personId: string) {
    const now = this.writingIn(topicId);
    if (!now.some(({ id }) => id === personId)) return;
    this.writing.set(
      topicId,
      now.filter(({ id }) => id !== personId),
    );
    this.tell();
  }

  private tell() {
    for (const listener of this.changed) listener();
  }
}

export const presenceBoard = new PresenceBoard();
