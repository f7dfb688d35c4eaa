import { networkOf, siteOf } from './network.js';

/** A site may be a school with several networks, or one customer with all the 65,536 of a /48. */
const NETWORKS = 2;

/** So many of one network at once, and of one site as many as two networks have. */
export class Places {
  private readonly taken = new Map<string, number>();

  constructor(private readonly most: number) {}

  isFull(address: string) {
    return this.bounds(address).some(([whom, most]) => (this.taken.get(whom) ?? 0) >= most);
  }

  /** @returns what gives the place back, once */
  take(address: string): () => void {
    const all = this.bounds(address).map(([whom]) => whom);
    for (const whom of all) this.taken.set(whom, (this.taken.get(whom) ?? 0) + 1);
    return () => {
      for (const whom of all.splice(0)) {
        const left = this.taken.get(whom)! - 1;
        if (left > 0) this.taken.set(whom, left);
        else this.taken.delete(whom);
      }
    };
  }

  private bounds(address: string): [string, number][] {
    return [
      [`network ${networkOf(address)}`, this.most],
      [`site ${siteOf(address)}`, NETWORKS * this.most],
    ];
  }
}
