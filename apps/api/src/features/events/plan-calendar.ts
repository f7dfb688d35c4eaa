import { NO_TITLE } from '../../platform/icalendar/entry.js';
import { type Imported, names, type Plan, planImport } from './plan-import.js';
import { withFollowing } from './with-following.js';
import type { ReadContent } from './read-content.js';

/** What a file announces and what it only calls off are planned apart: calling off makes nothing new. What calls off without words leaves those there are. */
export function planCalendar(
  { entries: read, calledOff }: Pick<ReadContent, 'entries' | 'calledOff'>,
  known: Imported[],
  now: Date,
): Plan {
  const entries = withFollowing(read, known);
  const announced = planImport(
    entries.filter(({ callsOff }) => !callsOff),
    known,
    now,
  );
  const ended = planImport(
    entries.filter(({ callsOff }) => callsOff),
    known,
    now,
    true,
  );
  const named = known.filter((event) => calledOff.some((one) => names(one, event)));
  const planned = [...announced.steps, ...ended.steps];
  const wordless = planned.flatMap(({ entry, event }) =>
    event && entry.cancelled && entry.title === NO_TITLE ? [event] : [],
  );
  const gone = new Set(
    [...named, ...wordless].filter(({ startsAt, status }) => startsAt > now && status === 'confirmed'),
  );
  const steps = planned.filter(({ event }) => !event || (!gone.has(event) && !wordless.includes(event)));
  const there = new Set(steps.map(({ event }) => event));
  return {
    steps,
    own: [...announced.own, ...ended.own],
    unknown: [...ended.unknown, ...calledOff.filter((one) => !named.some((event) => names(one, event)))],
    vanished: [...new Set([...announced.vanished, ...ended.vanished, ...gone])].filter((event) => !there.has(event)),
  };
}
