import { defineTexts, plural } from '../../platform/texts';

export const texts = defineTexts({
  de: {
    purpose:
      'Einmal fragen und eine Antwort, einen Menschen oder einen Termin finden. Öffentliche Räume können Sie ohne Anmeldung lesen.',
    drawing:
      'Zeichnung: Schnitt durch eine Häuserzeile mit Bibliothek, Schule, Museum, Jugendclub und Werkstatt im Keller. Eine Linie verbindet alle Räume.',
    register: 'Mitmachen',
    signIn: 'Anmelden',
    publicRooms: 'Öffentliche Räume',
    allRooms: 'alle Räume',
    topics: (n: number) => plural(n, { one: '1 Thema', other: `${n} Themen` }),
    resolved: (n: number) => `${n} gelöst`,
    noRooms: 'Noch sind keine Räume öffentlich.',
    lately: 'Zuletzt gelöst',
    answerBy: (name: string) => `Antwort von ${name}.`,
    dates: 'Nächste Termine',
    allDates: 'Alle Termine',
    noDates: 'Zurzeit ist kein Termin angekündigt.',
    applications: (n: number) =>
      plural(n, { one: 'Eine Person wartet auf Aufnahme', other: `${n} Personen warten auf Aufnahme` }),
    asks: (name: string) => `${name} bittet Sie um Rat`,
    movedUp: (event: string) => `Sie sind nachgerückt: ${event}`,
    added: (name: string | undefined, room: string) =>
      name ? `${name} hat Sie in den Raum „${room}“ aufgenommen` : `Sie sind jetzt im Raum „${room}“`,
    wishedBy: (day: string) => `Antwort erbeten bis ${day}`,
    answer: 'Zur Anfrage',
    moreRequests: (n: number) => plural(n, { one: 'eine weitere Anfrage', other: `${n} weitere Anfragen` }),
  },
  en: {
    purpose: 'Ask once and find an answer, a person or a date. Public rooms can be read without signing in.',
    drawing:
      'Drawing: a section through a row of houses with library, school, museum, youth club and a workshop in the cellar. One line connects all rooms.',
    register: 'Join in',
    signIn: 'Sign in',
    publicRooms: 'Public rooms',
    allRooms: 'all rooms',
    topics: (n: number) => plural(n, { one: '1 topic', other: `${n} topics` }),
    resolved: (n: number) => `${n} resolved`,
    noRooms: 'No rooms are public yet.',
    lately: 'Recently resolved',
    answerBy: (name: string) => `Answered by ${name}.`,
    dates: 'Upcoming events',
    allDates: 'All events',
    noDates: 'There are no upcoming events at the moment.',
    applications: (n: number) =>
      plural(n, { one: 'One person is waiting to be admitted', other: `${n} people are waiting to be admitted` }),
    asks: (name: string) => `${name} asks for your advice`,
    movedUp: (event: string) => `You have moved up from the waiting list: ${event}`,
    added: (name: string | undefined, room: string) =>
      name ? `${name} has added you to the room “${room}”` : `You now belong to the room “${room}”`,
    wishedBy: (day: string) => `Answer requested by ${day}`,
    answer: 'To the request',
    moreRequests: (n: number) => plural(n, { one: 'one more request', other: `${n} more requests` }),
  },
});
