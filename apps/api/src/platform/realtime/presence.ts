import { Injectable, Logger } from '@nestjs/common';
import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import { Config } from '../config/config.js';
import { channel, type IoSocket, Sockets } from './sockets.js';

/** More faces than this are no help, and telling everybody of everybody would grow with the square of them. */
const SHOWN = 100;
/** A room hears of who comes and goes at most so often. */
const EVERY_MS = 1_000;

/** What this node has told the members of a room. */
interface Roster {
  shown: Map<string, PersonRef>;
  newcomers: Set<IoSocket>;
  timer?: NodeJS.Timeout | undefined;
  told: number;
}

/**
 * Who is in a room just now. Only members are shown, only to members, and only if they wish to be. Newcomers are told
 * who is there, the others what has changed; both are packed once for all of them.
 */
@Injectable()
export class Presence {
  private readonly log = new Logger(Presence.name);
  private readonly rosters = new Map<string, Roster>();

  constructor(
    private readonly sockets: Sockets,
    private readonly config: Config,
  ) {}

  arrive(socket: IoSocket, roomId: string) {
    this.roster(roomId).newcomers.add(socket);
    this.stir(roomId);
  }

  depart(socket: IoSocket, roomId: string) {
    this.rosters.get(roomId)?.newcomers.delete(socket);
    this.stir(roomId);
  }

  /** Somebody's wish to be seen, name or picture has changed. */
  refresh(socket: IoSocket) {
    for (const name of socket.rooms) {
      const [kind, roomId, rest] = name.split(':');
      if (kind === 'room' && roomId && rest === 'members') this.stir(roomId);
    }
  }

  /** Other nodes have their own members of the room to tell. */
  listen() {
    this.sockets.io?.on(
      'stirred' as never,
      ((roomId: string) => this.rosters.has(roomId) && this.later(roomId)) as never,
    );
  }

  async people(roomId: string): Promise<PersonRef[]> {
    try {
      const there = (await this.sockets.io?.in(channel.members(roomId)).fetchSockets()) ?? [];
      const shown = there.flatMap(({ data }) => (data.showsPresence && data.person ? [data.person] : []));
      return [...new Map(shown.map((person) => [person.id, person])).values()];
    } catch (error) {
      // Another node did not answer; presence is a courtesy.
      this.log.warn(error);
      return [];
    }
  }

  private stir(roomId: string) {
    if (this.config.redisUrl) this.sockets.io?.serverSideEmit('stirred' as never, roomId as never);
    this.later(roomId);
  }

  private later(roomId: string) {
    const roster = this.roster(roomId);
    roster.timer ??= setTimeout(
      () => void this.tell(roomId, roster),
      Math.max(0, roster.told + EVERY_MS - performance.now()),
    ).unref();
  }

  private async tell(roomId: string, roster: Roster) {
    roster.timer = undefined;
    roster.told = performance.now();
    const newcomers = [...roster.newcomers].map(({ id }) => id);
    roster.newcomers.clear();
    const people = await this.people(roomId);
    const { shown: before } = roster;
    // Who was shown stays, so that nobody is exchanged for somebody else.
    const shown = new Map(
      [...people.filter(({ id }) => before.has(id)), ...people.filter(({ id }) => !before.has(id))]
        .slice(0, SHOWN)
        .map((person) => [person.id, person]),
    );
    roster.shown = shown;
    const here = [...shown.values()].filter(
      (person) => JSON.stringify(person) !== JSON.stringify(before.get(person.id)),
    );
    const gone = [...before.keys()].filter((id) => !shown.has(id));
    const local = this.sockets.io?.local;
    // Not volatile: a difference that is lost would stay wrong.
    if (here.length || gone.length)
      local?.to(channel.members(roomId)).except(newcomers).emit('presence', { roomId, here, gone });
    if (newcomers.length) local?.to(newcomers).emit('present', { roomId, people: [...shown.values()] });
    if (!this.sockets.in(channel.members(roomId)).length && !roster.newcomers.size && !roster.timer)
      this.rosters.delete(roomId);
  }

  private roster(roomId: string): Roster {
    const known = this.rosters.get(roomId) ?? {
      shown: new Map<string, PersonRef>(),
      newcomers: new Set<IoSocket>(),
      told: -EVERY_MS,
    };
    this.rosters.set(roomId, known);
    return known;
  }
}
