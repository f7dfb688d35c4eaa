import type { Language } from '@querschnitt/shared/kernel/language';

/** What a mail about an event can say. */
export interface EventMail {
  name: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  allDay: boolean;
  zone: string;
  place: string;
  /** The way of taking part. */
  option: string;
  /** Page of the event. */
  url: string;
  position?: number;
  reason?: string;
  /** Has no seat yet. */
  waits?: boolean;
  /** When the link will open. */
  linkFrom?: Date | null;
}
export type EventMailKind =
  'registered' | 'waiting' | 'promoted' | 'withdrawn' | 'changed' | 'cancelled' | 'reinstated' | 'reminder';

const locale = { de: 'de-DE', en: 'en-GB' };

/** Making a format takes longer than a hundred uses of it, and a change is told to hundreds. */
const formats = new Map<string, Intl.DateTimeFormat>();
function write(at: Date, timeZone: string, language: Language, options: Intl.DateTimeFormatOptions) {
  const key = `${language} ${timeZone} ${Object.values(options).join()}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale[language], { timeZone, ...options });
  formats.set(key, format);
  return format.format(at);
}

function whenOf(
  { startsAt, endsAt, allDay, zone }: Pick<EventMail, 'startsAt' | 'endsAt' | 'allDay' | 'zone'>,
  language: Language,
) {
  const day = (at: Date) =>
    write(at, zone, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const time = (at: Date) => write(at, zone, language, { hour: '2-digit', minute: '2-digit' });
  const last = allDay ? new Date(endsAt.getTime() - 1) : endsAt;
  const sameDay = day(startsAt) === day(last);
  if (allDay) return sameDay ? day(startsAt) : `${day(startsAt)} – ${day(last)}`;
  const until = sameDay ? time(endsAt) : `${day(endsAt)}, ${time(endsAt)}`;
  const clock = endsAt > startsAt ? `${time(startsAt)}–${until}` : time(startsAt);
  return `${day(startsAt)}, ${clock}${language === 'de' ? ' Uhr' : ''}`;
}

const from = (at: Date, zone: string, language: Language) =>
  write(at, zone, language, { weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

const german: Record<EventMailKind, (mail: EventMail) => { title: string; lines: (string | false)[] }> = {
  registered: (m) => ({
    title: `Angemeldet: ${m.title}`,
    lines: [
      `Sie sind angemeldet: ${m.option}.`,
      m.linkFrom ? `Der Zugang steht ab ${from(m.linkFrom, m.zone, 'de')} Uhr auf der Seite der Veranstaltung.` : false,
    ],
  }),
  waiting: (m) => ({
    title: `Warteliste: ${m.title}`,
    lines: [
      `„${m.option}“ ist voll. Sie stehen auf der Warteliste, Platz ${m.position}.`,
      'Wird ein Platz frei, rücken Sie von selbst nach und bekommen eine Mail. Gereiht wird nach dem Zeitpunkt des Eintrags.',
    ],
  }),
  promoted: (m) => ({
    title: `Nachgerückt: ${m.title}`,
    lines: [
      `Es ist ein Platz frei geworden: Sie sind jetzt angemeldet, ${m.option}. Ein Platz, den Sie in anderer Form hatten, ist damit wieder frei für andere.`,
      'Passt es nicht mehr, geben Sie den Platz bitte auf der Seite zurück.',
    ],
  }),
  withdrawn: (m) => ({ title: `Abgemeldet: ${m.title}`, lines: [`Sie sind abgemeldet: ${m.option}.`] }),
  changed: (m) => ({
    title: `Geändert: ${m.title}`,
    lines: [
      'An dieser Veranstaltung hat sich etwas geändert. So ist jetzt der Stand:',
      m.waits ? `Sie stehen weiter auf der Warteliste: ${m.option}.` : false,
    ],
  }),
  cancelled: (m) => ({
    title: `Abgesagt: ${m.title}`,
    lines: ['Diese Veranstaltung fällt leider aus.', m.reason ? m.reason : false],
  }),
  reinstated: (m) => ({
    title: `Findet doch statt: ${m.title}`,
    lines: [
      'Diese Veranstaltung war abgesagt und findet nun doch statt.',
      m.waits ? `Sie stehen weiter auf der Warteliste: ${m.option}.` : `Sie sind weiter angemeldet: ${m.option}.`,
      !m.waits && 'Passt es nicht mehr, geben Sie den Platz bitte auf der Seite zurück.',
    ],
  }),
  reminder: (m) => ({
    title: `Bald: ${m.title}`,
    lines: [
      m.linkFrom
        ? `Der Zugang ist offen; er steht auf der Seite der Veranstaltung. Sie nehmen teil: ${m.option}.`
        : `Sie sind angemeldet: ${m.option}.`,
    ],
  }),
};

const english: Record<EventMailKind, (mail: EventMail) => { title: string; lines: (string | false)[] }> = {
  registered: (m) => ({
    title: `Registered: ${m.title}`,
    lines: [
      `You are registered: ${m.option}.`,
      m.linkFrom ? `The link will be on the page of the event from ${from(m.linkFrom, m.zone, 'en')}.` : false,
    ],
  }),
  waiting: (m) => ({
    title: `Waiting list: ${m.title}`,
    lines: [
      `“${m.option}” is full. You are on the waiting list, position ${m.position}.`,
      'When a seat becomes free you move up automatically and get a mail. First come, first served.',
    ],
  }),
  promoted: (m) => ({
    title: `You have a seat: ${m.title}`,
    lines: [
      `A seat has become free: you are now registered, ${m.option}. Any other seat you held at this event has been released.`,
      'If it no longer suits you, please give the seat back on the page.',
    ],
  }),
  withdrawn: (m) => ({ title: `Withdrawn: ${m.title}`, lines: [`You are no longer registered: ${m.option}.`] }),
  changed: (m) => ({
    title: `Changed: ${m.title}`,
    lines: [
      'This event has changed. These are the current details:',
      m.waits ? `You are still on the waiting list: ${m.option}.` : false,
    ],
  }),
  cancelled: (m) => ({
    title: `Called off: ${m.title}`,
    lines: ['Unfortunately this event will not take place.', m.reason ? m.reason : false],
  }),
  reinstated: (m) => ({
    title: `Takes place after all: ${m.title}`,
    lines: [
      'This event had been cancelled and will take place after all.',
      m.waits ? `You are still on the waiting list: ${m.option}.` : `You are still registered: ${m.option}.`,
      !m.waits && 'If it no longer suits you, please give the seat back on the page.',
    ],
  }),
  reminder: (m) => ({
    title: `Soon: ${m.title}`,
    lines: [
      m.linkFrom
        ? `The link is open; it is on the page of the event. You are registered: ${m.option}.`
        : `You are registered: ${m.option}.`,
    ],
  }),
};

/** Title and plain text of a mail about an event. The join link is never in it: mails are forwarded. */
export function eventMail(kind: EventMailKind, mail: EventMail, language: Language) {
  const { title, lines } = (language === 'de' ? german : english)[kind](mail);
  const hello = language === 'de' ? `Guten Tag ${mail.name},` : `Hello ${mail.name},`;
  const facts = [mail.title, whenOf(mail, language), mail.place].filter(Boolean).join('\n');
  return { title, text: [hello, ...lines.filter(Boolean), facts, mail.url].join('\n\n') };
}
