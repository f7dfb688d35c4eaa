import type { EventDraft, Format, Mode } from '@querschnitt/shared/events/events.schema';
import type { createEvent } from '@querschnitt/shared/events/events.contract';
import type { Sent } from '@querschnitt/shared/kernel/contract';
import { instantOf, isOnTheClock } from '@querschnitt/shared/kernel/time';

/** What the form holds; the contract turns it into an event. */
export type Draft = Sent<typeof createEvent>;
export type OptionDraft = Draft['options'][number];

export const newOption = (name = '', mode: OptionDraft['mode'] = 'on_site'): OptionDraft => ({
  name,
  mode,
  capacity: null,
  note: '',
  joinUrl: null,
  dialIn: '',
  visibleFrom: null,
});

/** An empty form that already says what most events here are: hybrid. */
export const emptyDraft = (names: { on_site: string; online: string }): Draft => ({
  title: '',
  description: '',
  kind: 'training',
  sectors: [],
  subjects: [],
  starts: '',
  ends: '',
  placeName: '',
  placeAddress: '',
  directions: '',
  access: [],
  accessNote: '',
  onlineNote: '',
  options: [newOption(names.on_site, 'on_site'), newOption(names.online, 'online')],
  agenda: [],
  outcomes: [],
  roomId: null,
});

/** A new event like an earlier one: on the same day of the week at the same hours, the first time that is after today. */
export function likeBefore(
  { id: _id, slug: _slug, imported: _imported, version: _version, ...draft }: EventDraft,
  today: string,
): Draft {
  const week = 7 * DAY_MS;
  const passed = Date.parse(today) - Date.parse(draft.starts.slice(0, 10));
  const later = (clock: string) => clockOf(instantOnClock(clock) + Math.max(1, Math.floor(passed / week) + 1) * week);
  return {
    ...draft,
    starts: later(draft.starts),
    ends: later(draft.ends),
    options: draft.options.map(({ id: _option, visibleFrom, ...option }) => ({
      ...option,
      visibleFrom: visibleFrom && later(visibleFrom),
    })),
    roomId: null,
  };
}

/** What an event with such ways of taking part is called. */
export function formatOf(options: { mode: Mode }[] | undefined): Format {
  const has = (mode: Mode) => options?.some((option) => option.mode === mode);
  if (!has('online')) return 'on_site';
  return has('on_site') ? 'hybrid' : 'online';
}

/** Selects hand over texts; the contract wants levels as numbers, and addresses with their beginning, which hardly anybody types. */
export const asSent = <T extends Pick<Draft, 'outcomes' | 'options'>>(draft: T): T => ({
  ...draft,
  outcomes: draft.outcomes?.map((claim) => ({ ...claim, level: Number(claim.level) })),
  options: draft.options?.map((option) => ({ ...option, joinUrl: option.joinUrl && wholeAddress(option.joinUrl) })),
});

/** `zoom.us/j/1` → `https://zoom.us/j/1`; what is no address of the web stays, and is refused. */
export const wholeAddress = (typed: string) =>
  /^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}(:\d+)?([/?#]\S*)?$/u.test(typed.trim()) ? `https://${typed.trim()}` : typed;

/** Whether a wall-clock time of the installation lies behind. */
export const isPast = (starts: string, now: Date) => isOnTheClock(starts) && instantOf(starts) < now;

const HOURS_MS = 2 * 3_600_000;
const DAY_MS = 12 * HOURS_MS;
const instantOnClock = (clock: string) => Date.parse(`${clock}Z`);
const clockOf = (instant: number) => new Date(instant).toISOString().slice(0, 16);

/** Two hours after a wall-clock time, which most events last. */
export const usualEnd = (starts: string) => clockOf(instantOnClock(starts) + HOURS_MS);

/** `Eltern, Datenschutz ,` → `['Eltern', 'Datenschutz']` */
export const splitSubjects = (text: string) => [
  ...new Set(
    text
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];
