import { defineTexts, plural } from '../platform/texts';

export const availabilityTexts = defineTexts({
  de: {
    free: (n: number) => plural(n, { one: '1 Anfrage frei', other: `${n} Anfragen frei` }),
    freeOf: (n: number, limit: number) =>
      `Diese Woche ${n} von ${plural(limit, { one: '1 Anfrage', other: `${limit} Anfragen` })} frei`,
    again: (day: string) => `Wieder ab ${day}`,
    none: 'Nimmt gerade keine Anfragen an',
    taken: 'für diese Woche ist alles vergeben',
    answers: (days: number) =>
      days === 0
        ? 'antwortet meist am selben Tag'
        : `antwortet meist in ${plural(days, { one: '1 Tag', other: `${days} Tagen` })}`,
  },
  en: {
    free: (n: number) => plural(n, { one: '1 request free', other: `${n} requests free` }),
    freeOf: (n: number, limit: number) =>
      `${n} of ${plural(limit, { one: '1 request', other: `${limit} requests` })} free this week`,
    again: (day: string) => `Again from ${day}`,
    none: 'Not taking requests at the moment',
    taken: 'no requests left this week',
    answers: (days: number) =>
      days === 0
        ? 'usually answers the same day'
        : `usually answers within ${plural(days, { one: '1 day', other: `${days} days` })}`,
  },
});
