const KEPT = 10_000;

/** What somebody may use up at once, and how much of it comes back each second. */
export interface Rate {
  atOnce: number;
  perSecond: number;
}

/** Counts in the memory of this node what each visitor costs it. Bounded: who has not used anything is forgotten. */
export class Allowance {
  private readonly used = new Map<string, { amount: number; at: number }>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Milliseconds until this visitor may come again; 0 where they may now. */
  wait(who: string, { atOnce, perSecond }: Rate): number {
    return Math.max(0, Math.ceil(((this.usedBy(who, perSecond) - atOnce) / perSecond) * 1_000));
  }

  /** What it was worth is often known only afterwards: the debt is waited for the next time. */
  charge(who: string, amount: number, { perSecond }: Rate) {
    this.used.set(who, { amount: this.usedBy(who, perSecond) + amount, at: this.now() });
    if (this.used.size > KEPT) this.forget(perSecond);
  }

  private usedBy(who: string, perSecond: number) {
    const used = this.used.get(who);
    return used ? Math.max(0, used.amount - ((this.now() - used.at) / 1_000) * perSecond) : 0;
  }

  private forget(perSecond: number) {
    for (const who of this.used.keys()) if (this.usedBy(who, perSecond) === 0) this.used.delete(who);
    // Still too many: the oldest are let off.
    for (const who of this.used.keys())
      if (this.used.size > KEPT / 2) this.used.delete(who);
      else break;
  }
}
