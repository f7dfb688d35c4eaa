import { createHash } from 'node:crypto';
import type { Clock } from '../clock/clock.js';
import type { PublicChanges } from '../database/public-changes.js';
import { PackedOnce } from './packed-once.js';

const KEPT = 100;
/** Signs of what they are drawn from, all together; HTML is two to three times as much. */
const KEPT_SIGNS = 8_000_000;
/** Some of what a page says hangs on the moment alone, like an event that is over. */
const KEPT_MS = 60_000;

/** A page before it is drawn. `state` is all it is drawn from but its address and the moment. */
export interface Drawable {
  status: number;
  redirect?: string | undefined;
  state: string;
  /** Whether nobody's name or news are on it. */
  forGuest: boolean;
  draw: () => string;
}

export interface SentPage {
  page: Drawable;
  etag: string;
  html: PackedOnce;
}

interface Kept extends SentPage {
  drawnAt: number;
  /** When it was asked for, as `PublicChanges` tells time. */
  moment: string;
}

/** The fingerprint is of what a page is drawn from, so that it need not be drawn to find out that somebody has it. */
export const pageOf = (address: string, page: Drawable): SentPage => ({
  page,
  etag: `W/"${createHash('sha256').update(`${address}\n${page.state}`).digest('base64url').slice(0, 22)}"`,
  html: new PackedOnce(page.draw),
});

/** Pages as guests see them: asked for when something has changed that guests can see, drawn when that changed them. The least recently kept goes first. */
export class GuestPages {
  private readonly kept = new Map<string, Kept>();
  private signs = 0;

  constructor(
    private readonly changes: Pick<PublicChanges, 'since'>,
    private readonly clock: Clock,
  ) {}

  /** @param choices all that makes pages of one address differ between guests @param ask what the page is drawn from; seen by guests only */
  async of(address: string, choices: unknown[], ask: () => Promise<Drawable>): Promise<SentPage> {
    const key = JSON.stringify([address, ...choices]);
    const now = this.clock.now().getTime();
    const last = this.kept.get(key);
    const known = last && now - last.drawnAt < KEPT_MS ? last : undefined;
    const told = await this.changes.since(known?.moment ?? null).catch(() => undefined);
    if (known && told && !told.changed) return known;
    const page = await ask();
    const asked = pageOf(address, page);
    const drawn = known?.etag === asked.etag ? known : { ...asked, drawnAt: now };
    if (told && page.status === 200 && page.forGuest) this.keep(key, Object.assign(drawn, { moment: told.moment }));
    return drawn;
  }

  private keep(key: string, page: Kept) {
    this.forget(key);
    this.kept.set(key, page);
    this.signs += page.page.state.length;
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT && this.signs <= KEPT_SIGNS) return;
      this.forget(oldest);
    }
  }

  private forget(key: string) {
    this.signs -= this.kept.get(key)?.page.state.length ?? 0;
    this.kept.delete(key);
  }
}
