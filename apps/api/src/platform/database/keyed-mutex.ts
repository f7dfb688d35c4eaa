/**
 * Lets actions on the same thing in one after the other. The lock on the row is what keeps them apart, on all nodes; this
 * only spares the database a crowd that would occupy every connection to wait for the same row.
 */
export class KeyedMutex {
  private readonly last = new Map<string, Promise<unknown>>();

  async runExclusive<T>(key: string, action: () => Promise<T>): Promise<T> {
    const before = this.last.get(key);
    const mine = (before ?? Promise.resolve()).then(action, action);
    this.last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.last.get(key) === mine) this.last.delete(key);
    }
  }
}
