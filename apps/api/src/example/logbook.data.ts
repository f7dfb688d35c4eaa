import type { ExampleHandle } from './people.data.js';
import type { ExamplePost, ExampleRoom } from './rooms.data.js';

const places = [
  'Im offenen Treff',
  'Beim Bewerbungsnachmittag',
  'An der Skatebahn',
  'Im Tonstudio',
  'In der Fahrradwerkstatt',
  'Beim Frühstück',
  'Am Bus',
  'Im Filmkurs',
  'Beim Turnier',
  'In der Kochgruppe',
  'Auf der Treppe vor dem Haus',
  'Beim Aufräumen',
  'In der Mädchengruppe',
  'Beim Siebdruck',
  'Im Sprachcafé',
  'Am Kickertisch',
];
const happenings = [
  'hat heute jemand zum ersten Mal das Mikrofon genommen.',
  'haben zwei ihren Streit selbst geklärt, ehe wir da waren.',
  'wurde eine Bewerbung fertig und gleich abgeschickt.',
  'hat ein Vater geholfen, der sonst nur im Auto wartet.',
  'haben wir eine Stunde lang gar nichts getan, und es war richtig.',
  'kam die Frage, ob man auch ohne Telefon Musik machen kann. Man kann.',
  'hat eine Jugendliche den Neuen alles erklärt, besser als wir.',
  'war die Technik kaputt, und niemand hat es vermisst.',
  'wurde das Passwort geändert. Es hängt jetzt nicht mehr an der Wand.',
  'haben drei gefragt, ob sie nächste Woche selbst eine Stunde leiten dürfen.',
  'hat jemand ein falsches Bild erkannt und es den anderen gezeigt.',
  'blieben alle bis zum Schluss, obwohl die Pizza schon weg war.',
  'wurde aus einem Witz ein Drehbuch.',
  'hat das Tablet einen Sturz überlebt und die Hülle ihren Preis verdient.',
  'haben wir zugehört, statt zu planen.',
  'kam ein Brief von einem, der früher hier war.',
  'ging ein Ladekabel verloren und tauchte in der Teekanne wieder auf.',
  'hat jemand laut vorgelesen, der das nie wollte.',
  'wurde die Hausordnung gekürzt, von vierzehn Sätzen auf fünf.',
  'haben die Kleinen den Großen das Schneiden gezeigt.',
];
const writers: ExampleHandle[] = [
  'thuy-linh-nguyen',
  'joscha-petersen',
  'ruben-okafor',
  'dominik-harzer',
  'bastian-kuehnel',
  'aminata-diallo',
  'miriam-hartung',
];

const LENGTH = 320;

/** Two or three lines a day over months: long enough to scroll. */
function logbook(): ExamplePost[] {
  return Array.from({ length: LENGTH }, (_, nth) => {
    const text =
      nth === 0
        ? 'Jeden Tag ein Satz: Was hat heute geklappt? Keine Berichte, keine Zahlen, nur der Satz.'
        : `${places[nth % places.length]} ${happenings[(nth * 7 + Math.floor(nth / 20)) % happenings.length]}`;
    const left = LENGTH - 1 - nth;
    return {
      by: writers[(nth * 5 + Math.floor(nth / 7)) % writers.length]!,
      days: 2 + Math.floor(left / 3),
      time: ['14:20', '17:45', '20:10'][2 - (left % 3)]!,
      text,
      reactions: nth % 13 === 0 ? { agree: 1 + (nth % 4) } : {},
      answers: undefined,
    };
  });
}

export const youthWork: ExampleRoom = {
  name: 'Jugendarbeit digital',
  purpose: 'Offene Treffs, Werkstätten, Straße: was mit Jugendlichen und Medien gelingt und was nicht.',
  visibility: 'internal',
  sectors: ['social', 'culture'],
  owners: ['thuy-linh-nguyen', 'joscha-petersen'],
  members: ['miriam-hartung', 'ruben-okafor', 'dominik-harzer', 'bastian-kuehnel', 'aminata-diallo'],
  topics: [
    { title: 'Ein Satz am Tag: Was heute geklappt hat', posts: logbook() },
    {
      title: 'Gaming-Abend: Altersfreigaben, Jugendschutz, Stromrechnung',
      solved: 3,
      posts: [
        {
          by: 'dominik-harzer',
          days: 9,
          time: '15:10',
          text: 'Die Jugendlichen wünschen sich einen Abend mit Konsolen. Was muss ich beachten, außer der Stromrechnung?',
          reactions: {},
          answers: undefined,
        },
        {
          by: 'joscha-petersen',
          days: 9,
          time: '16:00',
          text: 'Freigaben gelten auch bei uns. Ab 16 heißt ab 16, auch wenn der große Bruder danebensitzt.',
          reactions: { agree: 4 },
          answers: undefined,
        },
        {
          by: 'thuy-linh-nguyen',
          days: 8,
          time: '14:30',
          text: 'Unsere Liste: nur Spiele mit Freigabe bis 12, ein Aushang mit den Zeichen, zwei Erwachsene im Raum, Ende um 21 Uhr. Und ein Spiel, bei dem man sich bewegt, sonst wird es laut.',
          reactions: { helpful: 9, thanks: 2 },
          answers: 1,
        },
      ],
    },
  ],
};
