import { keysOf, ownKey } from './own-keys';

interface Kept {
  value: unknown;
  /** When it was written, in ms. */
  at: number;
}

const DAY_MS = 86_400_000;
const KEPT_DAYS = 60;

interface Options {
  /** The member it is kept for; `null` is a guest. */
  owner: string | null;
  storage: Storage;
  /** Names this tab: each keeps a draft of its own, so that none replaces another's. */
  tab: string;
  now?: () => number;
}

/** What somebody has begun to write, by place (`topic.…`, `event.new`), until it is sent or thrown away. */
export class Drafts {
  /** Drafts of other tabs that were taken up in this one. */
  private readonly taken = new Map<string, { key: string; text: string }>();
  private forgotten = false;
  private readonly storage: Storage;
  private readonly now: () => number;

  constructor(private readonly options: Options) {
    this.storage = options.storage;
    this.now = options.now ?? (() => new Date().getTime());
    this.dropOld();
  }

  /** This tab's draft, else the latest any tab left. */
  find<T>(place: string): T | undefined {
    try {
      const own = this.read(this.key(place));
      if (own) return own.value as T;
      const others = keysOf(this.storage).filter((key) => key.startsWith(`${this.all(place)}~`));
      const [latest] = others.flatMap((key) => this.read(key, key) ?? []).sort((a, b) => b.at - a.at);
      if (!latest) return undefined;
      this.taken.set(place, { key: latest.key, text: latest.text });
      return latest.value as T;
    } catch {
      return undefined;
    }
  }

  /** @returns whether it will be found again */
  keep(place: string, value: unknown): boolean {
    if (this.forgotten) return false;
    try {
      this.storage.setItem(this.key(place), JSON.stringify({ value, at: this.now() } satisfies Kept));
      return true;
    } catch {
      return false;
    }
  }

  /** Sent or thrown away: gone here, and where it was taken up from unless somebody went on writing there. */
  clear(place: string) {
    try {
      this.storage.removeItem(this.key(place));
      const from = this.taken.get(place);
      if (from && this.storage.getItem(from.key) === from.text) this.storage.removeItem(from.key);
    } catch {
      // Nothing can be kept here, so there is nothing to clear.
    }
    this.taken.delete(place);
  }

  /** From now on nothing is kept: what leaving the page would still write is not to be found by the next person. */
  forget() {
    this.forgotten = true;
  }

  /** How many there are, of all tabs. */
  get count() {
    try {
      return keysOf(this.storage).filter((key) => key.startsWith(this.all(''))).length;
    } catch {
      return 0;
    }
  }

  private all = (place: string) => ownKey(this.options.owner, `draft.${place}`);
  private key = (place: string) => `${this.all(place)}~${this.options.tab}`;

  private read(key: string, name = key) {
    const text = this.storage.getItem(key);
    if (text === null) return undefined;
    try {
      return { ...(JSON.parse(text) as Kept), key: name, text };
    } catch {
      this.storage.removeItem(key);
      return undefined;
    }
  }

  private dropOld() {
    try {
      const before = this.now() - KEPT_DAYS * DAY_MS;
      for (const key of keysOf(this.storage)) {
        // Of a time when nobody's name was on them.
        if (/^querschnitt\.(draft\.|unsent$)/.test(key)) this.storage.removeItem(key);
        else if (key.startsWith(this.all('')) && (this.read(key)?.at ?? 0) < before) this.storage.removeItem(key);
      }
    } catch {
      // A storage that may not be used keeps nothing old.
    }
  }
}
