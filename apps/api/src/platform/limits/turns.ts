type Begin = () => void;

/** Those who wait, by where they come from: each place has a turn before any has a second one, and so have the places within it. */
class Line {
  waiting = 0;
  private readonly here: Begin[] = [];
  /** Whose turn comes next stands first. */
  private readonly within = new Map<string, Line>();

  add([place, ...narrower]: string[], begin: Begin) {
    this.waiting++;
    if (place === undefined) return void this.here.push(begin);
    if (!this.within.has(place)) this.within.set(place, new Line());
    this.within.get(place)!.add(narrower, begin);
  }

  next(): Begin | undefined {
    const [first] = this.within;
    this.waiting--;
    if (!first) return this.here.shift();
    const [place, line] = first;
    const begin = line.next();
    this.within.delete(place);
    if (line.waiting > 0) this.within.set(place, line);
    return begin;
  }

  waitingOf([place, ...narrower]: string[]): number {
    if (place === undefined) return this.waiting;
    return this.within.get(place)?.waitingOf(narrower) ?? 0;
  }
}

/**
 * So many at once; the others wait, and each of whom they come from has a turn before anybody has a second one.
 * While somebody waits, a turn is followed by a rest, which is left to all who need no turn.
 */
export class Turns {
  private readonly line = new Line();

  constructor(
    private free: number,
    /** Milliseconds, for a turn that took so many. */
    private readonly restAfter: (tookMs: number) => number = () => 0,
  ) {}

  /** Resolves when it is their turn, with what ends it. @param from the wider place first, then the narrower within it, always as many */
  async take(...from: string[]): Promise<() => void> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.line.add(from, resolve));
    const began = performance.now();
    let over = false;
    return () => {
      if (!over) this.end(performance.now() - began);
      over = true;
    };
  }

  /** How many wait who come from there. */
  waitingOf(...from: string[]) {
    return this.line.waitingOf(from);
  }

  private end(tookMs: number) {
    const rest = this.line.waiting > 0 ? this.restAfter(tookMs) : 0;
    if (rest > 0) setTimeout(() => this.next(), rest);
    else this.next();
  }

  private next() {
    if (this.line.waiting > 0) this.line.next()!();
    else this.free++;
  }
}
