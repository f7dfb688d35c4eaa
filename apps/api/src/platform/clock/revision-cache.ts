import type { Clock } from './clock.js';

interface Kept<T> {
  answer: Promise<T>;
  at: number;
  revision: number;
}

/** Answers that many ask for alike: found once for all, until they are too old or of an earlier revision. */
export class RevisionCache<K, T> {
  private readonly kept = new Map<K, Kept<T>>();

  /**
   * @param ms so old an answer may be where a change was not noticed, as on another node
   * @param most so many are kept; the oldest goes first
   */
  constructor(
    private readonly clock: Clock,
    private readonly ms: number,
    private readonly most = 1_000,
  ) {}

  get(key: K, revision: number, find: () => Promise<T>): Promise<T> {
    const now = this.clock.now().getTime();
    const known = this.kept.get(key);
    if (known?.revision === revision && Math.abs(now - known.at) < this.ms) return known.answer;
    const answer = find();
    this.kept.delete(key);
    this.kept.set(key, { answer, at: now, revision });
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value!);
    answer.catch(() => this.kept.delete(key));
    return answer;
  }
}
