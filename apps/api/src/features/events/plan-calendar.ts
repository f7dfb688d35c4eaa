import type { CalledOff } from '../../platform/icalendar/entry.js';
import { type Imported, type Plan, planImport } from './plan-import.js';
import type { ReadContent } from './read-content.js';

/** What a file announces and what it only calls off are planned apart: calling off makes nothing new. */
export function planCalendar({ entries, calledOff }: Pick<ReadContent, 'entries' | 'calledOff'>, known: Imported[], now: Date): Plan {
  const announced = planImport(entries.filter(({ callsOff }) => !callsOff), known, now);
  const ended = planImport(entries.filter(({ callsOff }) => callsOff), known, now, true);
  const named = known.filter((event) => calledOff.some((one) => names(one, event)));
  const gone = new Set(named.filter(({ startsAt, status }) => startsAt > now && status === 'confirmed'));
  const steps = [...announced.steps, ...ended.steps].filter(({ event }) => !event || !gone.has(event));
  const there = new Set(steps.map(({ event }) => event));
  return {
    steps,
    own: [...announced.own, ...ended.own],
    unknown: [...ended.unknown, ...calledOff.filter((one) => !named.some((event) => names(one, event)))],
    vanished: [...new Set([...announced.vanished, ...ended.vanished, ...gone])].filter((event) => !there.has(event)),
  };
}

/** A date keeps the UID made of the time for which it was planned, wherever it has moved. */
function names({ uid, occurrence }: CalledOff, event: Imported) {
  if (event.importUid !== uid) return false;
  if (!occurrence) return true;
  const { at, local, wholeDay, following } = occurrence;
  const digits = local.slice(0, wholeDay ? 10 : 16).replace(/\D/g, '');
  return following ? event.startsAt >= at : event.startsAt.getTime() === at.getTime() || (event.uid.startsWith(digits) && event.uid.endsWith(`-${uid}`));
}
