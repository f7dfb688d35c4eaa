/** `frau`, `frau-2`, `frau-3`: gives each its own, whoever has them already. Each name is tried once, however many are alike. */
export class FreeNames {
  private readonly taken: Set<string>;
  private readonly next = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  take(base: string): string {
    for (let nth = this.next.get(base) ?? 1; ; nth += 1) {
      const name = nth > 1 ? `${base}-${nth}` : base;
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      this.next.set(base, nth + 1);
      return name;
    }
  }
}
