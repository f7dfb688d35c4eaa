import { defineTexts } from '../../platform/texts';

export const firstStepsTexts = defineTexts({
  de: {
    welcome: (name: string) => `Willkommen bei ${name}`,
    intro: 'Treten Sie einem Raum bei, dann steht hier, was dort neu ist. Eine Frage können Sie gleich stellen.',
    profile: 'Ihr Profil in drei Schritten',
    done: (n: number) => `${n} von 3 erledigt`,
    isDone: ', erledigt',
    work: 'Aufgabe und Einrichtung nennen',
    can: 'Sagen, was Sie können',
    confirmed: 'Ansehen, wer was sieht, und speichern',
    why: {
      work: 'Damit andere einordnen können, wer fragt und wer antwortet.',
      can: 'Danach suchen andere, wenn sie jemanden brauchen.',
      confirmed: 'Mitglieder sehen Ihre Seite schon. Sie bestimmen für jeden Teil, wer ihn sieht.',
    },
    toProfile: 'Zum Profil',
    putAway: 'Nicht mehr zeigen',
  },
  en: {
    welcome: (name: string) => `Welcome to ${name}`,
    intro: 'Join a room, and this page shows what is new there. You can ask a question right away.',
    profile: 'Your profile in three steps',
    done: (n: number) => `${n} of 3 done`,
    isDone: ', done',
    work: 'Name your work and institution',
    can: 'Say what you can do',
    confirmed: 'See who sees what, and save',
    why: {
      work: 'So that others know who is asking and who is answering.',
      can: 'Others look for this when they need somebody.',
      confirmed: 'Members see your page already. For each part you choose who sees it.',
    },
    toProfile: 'To the profile',
    putAway: 'Do not show again',
  },
});
