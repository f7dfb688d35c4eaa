import type { createEvent } from '@querschnitt/shared/events/events.contract';
import type { Sent } from '@querschnitt/shared/kernel/contract';
import { instantOf, isOnTheClock } from '@querschnitt/shared/kernel/time';

/** What the form holds; the contract turns it into an event. */
export type Draft = Sent<typeof createEvent>;
export type OptionDraft = Draft['options'][number];

export const newOption = (name = '', mode: OptionDraft['mode'] = 'on_site'): OptionDraft => ({ name, mode, capacity: null, note: '', joinUrl: null, dialIn: '', visibleFrom: null });

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

/** Selects hand over texts; the contract wants levels as numbers, and addresses with their beginning, which hardly anybody types. */
export const asSent = <T extends Pick<Draft, 'outcomes' | 'options'>>(draft: T): T => ({
  ...draft,
  outcomes: draft.outcomes?.map((claim) => ({ ...claim, level: Number(claim.level) })),
  options: draft.options?.map((option) => ({ ...option, joinUrl: option.joinUrl && wholeAddress(option.joinUrl) })),
});

/** `zoom.us/j/1` → `https://zoom.us/j/1`; what is no address of the web stays, and is refused. */
export const wholeAddress = (typed: string) => (/^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}(:\d+)?([/?#]\S*)?$/u.test(typed.trim()) ? `https://${typed.trim()}` : typed);

/** Whether a wall-clock time of the installation lies behind. */
export const isPast = (starts: string, now: Date) => isOnTheClock(starts) && instantOf(starts) < now;

const HOURS_MS = 2 * 3_600_000;

/** Two hours after a wall-clock time, which most events last. */
export const usualEnd = (starts: string) => new Date(Date.parse(`${starts}Z`) + HOURS_MS).toISOString().slice(0, 16);

/** `Eltern, Datenschutz ,` → `['Eltern', 'Datenschutz']` */
export const splitSubjects = (text: string) => [...new Set(text.split(',').map((word) => word.trim()).filter(Boolean))];
