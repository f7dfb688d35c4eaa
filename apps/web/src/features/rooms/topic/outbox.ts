import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { api, isProblem } from '../../../platform/api';

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
  refusal?: { code: string; title: string };
}

const KEY = 'querschnitt.unsent';
const RETRY_MS = 5_000;

type Sent = (post: Post) => void;

/** Keeps what was written until it is sent: in order within a topic, again after a lost connection, across reloads. */
export class Outbox {
  private items: readonly Unsent[] = [];
  private loaded = false;
  private busy = false;
  /** Only what this person wrote is sent: a computer may be shared. */
  private memberId: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly changed = new Set<() => void>();
  private readonly sentListeners = new Set<Sent>();

  constructor(
    private readonly send: (unsent: Unsent) => Promise<Post> = ({ id, topicId, source, replyTo }) => api('POST /api/topics/:topicId/posts', { id, topicId, source, replyTo }),
    private readonly storage: () => Pick<Storage, 'getItem' | 'setItem'> = () => localStorage,
  ) {}

  subscribe = (listener: () => void) => {
    this.changed.add(listener);
    return () => void this.changed.delete(listener);
  };

  all = (): readonly Unsent[] => {
    if (!this.loaded) this.load();
    return this.items;
  };

  actAs(memberId: string | null) {
    this.memberId = memberId;
    void this.flush();
  }

  onSent(listener: Sent): () => void {
    this.sentListeners.add(listener);
    return () => void this.sentListeners.delete(listener);
  }

  add(unsent: Unsent) {
    this.set([...this.all(), unsent]);
    void this.flush();
  }

  drop(id: string) {
    this.set(this.all().filter((one) => one.id !== id));
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
      this.set(this.all().map((one) => (one.id === unsent.id ? { ...one, refusal: { code, title } } : one)));
    }
  }

  private load() {
    if (!this.loaded) globalThis.addEventListener?.('storage', ({ key }) => key === KEY && this.load());
    this.loaded = true;
    try {
      this.items = JSON.parse(this.storage().getItem(KEY) ?? '[]') as Unsent[];
    } catch {
      this.items = [];
    }
    this.tell();
  }

  private set(items: readonly Unsent[]) {
    this.items = items;
    try {
      this.storage().setItem(KEY, JSON.stringify(items));
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
