import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { api, isProblem } from '../../../platform/api';
import { ownKey } from '../../../platform/drafts';

/** A post on its way. It lives in this browser until the server has acknowledged it. */
export interface Unsent {
  /** The post's own id, so that sending may be repeated. */
  id: string;
  topicId: string;
  memberId: string;
  source: string;
  replyTo: string | null;
  writtenAt: string;
  /** Why the server will not have it. */
  refusal?: { code: string; title: string } | undefined;
}

const waitsForSession = ({ refusal }: Unsent) => refusal?.code === 'auth.required';

const RETRY_MS = 5_000;

type Sent = (post: Post) => void;

/** Keeps what was written until it is sent: in order within a topic, again after a lost connection, across reloads. */
export class Outbox {
  private items: readonly Unsent[] = [];
  private busy = false;
  /** Only what this person wrote is sent: a computer may be shared. */
  private memberId: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly changed = new Set<() => void>();
  private readonly sentListeners = new Set<Sent>();

  constructor(
    private readonly send: (unsent: Unsent) => Promise<Post> = ({ id, topicId, source, replyTo }) =>
      api('POST /api/topics/:topicId/posts', { id, topicId, source, replyTo }),
    private readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = () => localStorage,
  ) {}

  subscribe = (listener: () => void) => {
    this.changed.add(listener);
    return () => void this.changed.delete(listener);
  };

  all = (): readonly Unsent[] => this.items;

  /** From now on this person's posts are kept and sent, and nobody else's. What was refused for want of a session gets another try, once `ready`. */
  actAs(memberId: string | null, ready?: Promise<unknown>) {
    if (memberId !== this.memberId) {
      this.memberId = memberId;
      this.items = this.read();
    }
    if (this.items.some(waitsForSession))
      this.change((items) => items.map((one) => (waitsForSession(one) ? { ...one, refusal: undefined } : one)));
    else this.tell();
    void (ready ? ready.then(() => this.flush()) : this.flush());
  }

  onSent(listener: Sent): () => void {
    this.sentListeners.add(listener);
    return () => void this.sentListeners.delete(listener);
  }

  add(unsent: Unsent) {
    this.change((items) => [...items, unsent]);
    void this.flush();
  }

  drop(id: string) {
    this.change((items) => items.filter((one) => one.id !== id));
  }

  /** Sends what waits, one after the other. What is refused stays, with the reason; the rest is tried again later. */
  async flush() {
    if (this.busy) return;
    this.busy = true;
    clearTimeout(this.timer);
    try {
      for (let next = this.next(); next; next = this.next()) await this.sendOne(next);
    } catch {
      this.timer = setTimeout(() => void this.flush(), RETRY_MS);
    } finally {
      this.busy = false;
    }
  }

  private next = () => this.all().find(({ refusal, memberId }) => !refusal && memberId === this.memberId);

  private async sendOne(unsent: Unsent) {
    try {
      const post = await this.send(unsent);
      for (const listener of this.sentListeners) listener(post);
      this.drop(unsent.id);
    } catch (error) {
      if (!isProblem(error) || error.status === 0 || error.status === 429 || error.status >= 500) throw error;
      const { code, title } = error.problem;
      this.change((items) => items.map((one) => (one.id === unsent.id ? { ...one, refusal: { code, title } } : one)));
    }
  }

  private get key() {
    return ownKey(this.memberId, 'unsent');
  }

  private listening = false;

  private read(): readonly Unsent[] {
    if (!this.listening)
      globalThis.addEventListener?.('storage', ({ key }) => {
        if (key !== this.key) return;
        this.items = this.read();
        this.tell();
      });
    this.listening = true;
    try {
      return JSON.parse(this.storage().getItem(this.key) ?? '[]') as Unsent[];
    } catch {
      return this.items.filter(({ memberId }) => memberId === this.memberId);
    }
  }

  /** Begins with what is kept now: another tab may have added to it. */
  private change(how: (items: readonly Unsent[]) => readonly Unsent[]) {
    this.items = how(this.read());
    try {
      if (this.items.length > 0) this.storage().setItem(this.key, JSON.stringify(this.items));
      else this.storage().removeItem(this.key);
    } catch {
      // A full or forbidden storage: it is still kept as long as the page is open.
    }
    this.tell();
  }

  private tell() {
    for (const listener of this.changed) listener();
  }
}

export const outbox = new Outbox();
