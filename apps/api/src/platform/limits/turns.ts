/** So many at once; the others wait, and each of whom they come from has a turn before anybody has a second one. */
export class Turns {
  /** Who comes next stands first. */
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(private free: number) {}

  /** Resolves when it is their turn, with what ends it. */
  async take(whom: string): Promise<() => void> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.set(whom, [...(this.waiting.get(whom) ?? []), resolve]));
    let over = false;
    return () => {
      if (!over) this.next();
      over = true;
    };
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
