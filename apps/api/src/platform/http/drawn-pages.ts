import type { Clock } from '../clock/clock.js';

const KEPT = 100;
/** Some of what a page says hangs on the moment alone, like an event that is over. */
const KEPT_MS = 60_000;

/** Pages that many see alike, drawn once for each state they are drawn from; the least recently drawn goes first. */
export class DrawnPages {
  private readonly kept = new Map<string, { html: Buffer; drawnAt: number }>();

  constructor(private readonly clock: Clock) {}

  once(fingerprint: string, draw: () => string): Buffer {
    const now = this.clock.now().getTime();
    const known = this.kept.get(fingerprint);
    if (known && now - known.drawnAt < KEPT_MS) return known.html;
    const html = Buffer.from(draw());
    this.kept.delete(fingerprint);
    this.kept.set(fingerprint, { html, drawnAt: now });
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    return html;
  }
}
