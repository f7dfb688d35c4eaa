/** Of so many visitors it is remembered what they spent; beyond, the one not heard of for longest starts anew. */
const MOST = 20_000;
const MINUTE = 60_000;

/** Token buckets: each holds what may be spent in a minute, and fills up again within one. */
export class Buckets {
  private readonly spent = new Map<string, { tokens: number; at: number }>();

  constructor(
    private readonly aMinute: number,
    private readonly now: () => number,
    private readonly most = MOST,
  ) {}

  get size() {
    return this.spent.size;
  }

  /** Takes tokens where there are enough. @returns 0, or the milliseconds until there are */
  take(whom: string, tokens: number): number {
    const [now, known] = [this.now(), this.spent.get(whom)];
    const there = known
      ? Math.min(this.aMinute, known.tokens + (Math.max(0, now - known.at) / MINUTE) * this.aMinute)
      : this.aMinute;
    const left = there < tokens ? there : there - tokens;
    // Put at the end, so that the first is the one not heard of for longest.
    this.spent.delete(whom);
    this.spent.set(whom, { tokens: left, at: now });
    if (this.spent.size > this.most) this.spent.delete(this.spent.keys().next().value!);
    return there < tokens ? ((tokens - there) / this.aMinute) * MINUTE : 0;
  }
}
