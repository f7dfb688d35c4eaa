import ICAL from 'ical.js';

/** Thrown from inside the library when a rule leads nowhere for too long. */
export class StepsSpent extends Error {}

/** What each costs beside the shortest: days are counted one by one, and a whole year is written out at once. */
const COSTS = {
  check_contracting_rules: () => 1,
  increment_month: () => 1,
  increment_year: () => 1,
  increment_monthday: (days: number) => days / 8,
  expand_year_days: () => 20,
};

let left = Infinity;

/** The library searches for the next date of a rule without an end; some of its methods stand in every loop, so steps are counted there. */
const prototype = ICAL.RecurIterator.prototype as unknown as Record<keyof typeof COSTS, (value: number) => unknown>;
for (const [name, cost] of Object.entries(COSTS) as [keyof typeof COSTS, (value: number) => number][]) {
  const own = prototype[name];
  prototype[name] = function counted(this: unknown, value: number) {
    spend(cost(value));
    return own.call(this, value);
  };
}

/** For what follows rules itself. @throws {StepsSpent} */
export function spend(steps: number) {
  left -= steps;
  if (left < 0) throw new StepsSpent('rule');
}

export interface Budget {
  /** Steps along rules that may still be done for the whole file. */
  steps: number;
}

/** Of one component, so that one rule that leads nowhere costs itself only. */
const MOST = 60_000;

/** Runs something that follows rules. @throws {StepsSpent} once it has spent its share of the budget */
export function counted<T>(budget: Budget, work: () => T): T {
  const share = Math.min(MOST, budget.steps);
  left = share;
  try {
    return work();
  } finally {
    budget.steps -= share - Math.max(0, left);
    left = Infinity;
  }
}
