/**
 * So many at once; the others wait, and each of whom they come from has a turn before anybody has a second one.
 * While somebody waits, a turn is followed by a rest, which is left to all who need no turn.
 */
export class Turns {
  /** Who comes next stands first. */
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(
    private free: number,
    /** Milliseconds, for a turn that took so many. */
    private readonly restAfter: (tookMs: number) => number = () => 0,
  ) {}

  /** Resolves when it is their turn, with what ends it. */
  async take(whom: string): Promise<() => void> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.set(whom, [...(this.waiting.get(whom) ?? []), resolve]));
    const began = performance.now();
    let over = false;
    return () => {
      if (!over) this.end(performance.now() - began);
      over = true;
    };
  }

  waitingOf(whom: string) {
    return this.waiting.get(whom)?.length ?? 0;
  }

  private end(tookMs: number) {
    const rest = this.waiting.size > 0 ? this.restAfter(tookMs) : 0;
    if (rest > 0) setTimeout(() => this.next(), rest);
    else this.next();
  }

  private next() {
    const [first] = this.waiting;
    if (!first) return void this.free++;
    const [whom, [begin, ...rest]] = first;
    this.waiting.delete(whom);
    if (rest.length) this.waiting.set(whom, rest);
    begin!();
  }
}
