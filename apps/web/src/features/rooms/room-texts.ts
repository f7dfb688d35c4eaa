import { defineTexts, plural } from '../../platform/texts';

export const roomTexts = defineTexts({
  de: {
    visibility: { public: 'öffentlich', internal: 'für Mitglieder', private: 'auf Einladung' },
    members: (n: number) => plural(n, { one: '1 Mitglied', other: `${n} Mitglieder` }),
    topics: (n: number) => plural(n, { one: '1 Thema', other: `${n} Themen` }),
    posts: (n: number) => plural(n, { one: '1 Beitrag', other: `${n} Beiträge` }),
    unread: ' neu',
    rooms: 'Räume',
    columns: 'Räume und Gespräche',
    news: 'Gespräche mit Neuem',
    otherNews: (n: number) =>
      plural(n, { one: '1 weiteres auf der Startseite', other: `${n} weitere auf der Startseite` }),
    mine: 'Meine Räume',
    public: 'Öffentliche Räume',
    all: 'Alle Räume',
    newRoom: 'Neuer Raum',
    newTopic: 'Neues Thema',
    ask: 'Frage stellen',
  },
  en: {
    visibility: { public: 'public', internal: 'for members', private: 'by invitation' },
    members: (n: number) => plural(n, { one: '1 member', other: `${n} members` }),
    topics: (n: number) => plural(n, { one: '1 topic', other: `${n} topics` }),
    posts: (n: number) => plural(n, { one: '1 post', other: `${n} posts` }),
    unread: ' new',
    rooms: 'Rooms',
    columns: 'Rooms and conversations',
    news: 'Conversations with new posts',
    otherNews: (n: number) => `${n} more on the home page`,
    mine: 'My rooms',
    public: 'Public rooms',
    all: 'All rooms',
    newRoom: 'New room',
    newTopic: 'New topic',
    ask: 'Ask a question',
  },
});
