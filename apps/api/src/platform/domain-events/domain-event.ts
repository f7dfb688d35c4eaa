import { mark } from '../decorators/marked.js';

/** Something that has happened in a feature, offered by it to all others. Its data are ids: who needs more reads it, as it is then. */
export class DomainEvent<T extends object> {
  declare readonly data: T;

  /** @param name such as `member.suspended` */
  constructor(readonly name: string) {}
}

/**
 * - `transaction`: before the commit; what fails undoes what has happened
 * - `after-commit`: on this node, at once, may be lost with the process
 * - `{ background }`: as a job, after the commit, again until it succeeds. Its name stands in the database and must not change.
 */
export type When = 'transaction' | 'after-commit' | { background: string };

export const ON = Symbol('on');

export interface Listener {
  event: DomainEvent<object>;
  when: When;
}

export const On = <T extends object>(event: DomainEvent<T>, when: When = 'transaction') =>
  mark(ON, { event, when }) as <K extends string>(target: Record<K, (data: T) => unknown>, method: K) => void;
