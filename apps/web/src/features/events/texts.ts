import { defineTexts, plural } from '../../platform/texts';

/** Seats and places, as board and page both speak of them. */
export const texts = defineTexts({
  de: {
    registeredAs: (option: string) => `Angemeldet, ${option}`,
    waitingAs: (position: number, option: string) => `Platz ${position}, ${option}`,
    cancelled: 'Abgesagt',
    allDay: 'ganztägig',
    full: 'voll',
    noLimit: 'ohne Grenze',
    waiting: (n: number) => plural(n, { one: '1 wartet', other: `${n} warten` }),
    free: (n: string) => `${n} frei`,
    of: (n: string) => `von ${n}`,
    taken: (taken: string, capacity: string) => `${taken} von ${capacity} Plätzen vergeben`,
    until: (day: string) => `bis ${day}`,
  },
  en: {
    registeredAs: (option: string) => `Registered, ${option}`,
    waitingAs: (position: number, option: string) => `Place ${position}, ${option}`,
    cancelled: 'Called off',
    allDay: 'all day',
    full: 'full',
    noLimit: 'no limit',
    waiting: (n: number) => `${n} waiting`,
    free: (n: string) => `${n} free`,
    of: (n: string) => `of ${n}`,
    taken: (taken: string, capacity: string) => `${taken} of ${capacity} seats taken`,
    until: (day: string) => `until ${day}`,
  },
});
