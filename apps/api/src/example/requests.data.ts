import type { In } from '@querschnitt/shared/kernel/contract';
import type { sendRequest } from '@querschnitt/shared/contacts/contacts.contract';
import type { ExampleHandle } from './people.data.js';

export interface ExampleRequest {
  from: ExampleHandle;
  to: ExampleHandle;
  topic: In<typeof sendRequest>['topic'];
  text: string;
  /** Days ago. */
  asked: number;
  answer?: string;
  /** Days ago; declined where there is no answer. */
  settled?: number;
}

const brief = (
  from: ExampleRequest['from'],
  to: ExampleRequest['to'],
  asked: number,
  settled: number,
): ExampleRequest => ({
  from,
  to,
  topic: 'question',
  text: 'Guten Tag, hätten Sie nächste Woche zwanzig Minuten Zeit für eine Frage?',
  asked,
  settled,
  answer: 'Gern. Ich rufe Sie am Dienstag um zwei an.',
});

/** What people of the example have asked each other, oldest first. */
export const requests: ExampleRequest[] = [
  brief('gesine-rothkirch', 'selin-aydogan', 60, 58),
  brief('milena-horvat', 'selin-aydogan', 45, 43.5),
  brief('karsten-oehler', 'selin-aydogan', 30, 28),
  brief('oksana-melnyk', 'hannelore-dietzsch', 50, 49),
  brief('clara-nussbaum', 'hannelore-dietzsch', 40, 39),
  brief('farid-rahimi', 'hannelore-dietzsch', 25, 24),
  brief('selin-aydogan', 'thuy-linh-nguyen', 35, 34),
  brief('dominik-harzer', 'thuy-linh-nguyen', 28, 27),
  brief('ruben-okafor', 'thuy-linh-nguyen', 20, 19),
  brief('yasemin-toprak', 'lea-sommerfeld-kowalczyk', 33, 30),
  brief('aminata-diallo', 'lea-sommerfeld-kowalczyk', 26, 23),
  brief('sabrina-loewe', 'lea-sommerfeld-kowalczyk', 15, 12),
  brief('annegret-pfuetzner', 'jonas-wetterau', 21, 20),
  {
    from: 'miriam-hartung',
    to: 'selin-aydogan',
    topic: 'consultation',
    text: 'Guten Tag Frau Aydoğan, wir möchten Tablets über das Wochenende mitgeben. Welche Unterschriften brauchen wir von den Sorgeberechtigten?',
    asked: 12,
    settled: 10,
    answer:
      'Eine Einwilligung genügt, wenn der Leihvertrag den Zustand festhält. Das Muster liegt im Raum „Geräte und Ausleihe“; rufen Sie mich an, wenn etwas offen bleibt.',
  },
  {
    from: 'joscha-petersen',
    to: 'hannelore-dietzsch',
    topic: 'talk',
    text: 'Wir suchen für Februar einen Saal mit Induktionsschleife für einen Elternabend zu Games. Ginge das bei Ihnen?',
    asked: 3,
    settled: 2,
    answer: 'Am 11. und am 18. Februar ist der Saal frei. Welcher Tag passt Ihnen besser?',
  },
  {
    from: 'lea-sommerfeld-kowalczyk',
    to: 'hannelore-dietzsch',
    topic: 'question',
    text: 'Hätten Sie im Dezember noch Platz für unseren deutsch-polnischen Vorlesenachmittag, etwa 25 Kinder?',
    asked: 1,
  },
  {
    from: 'annegret-pfuetzner',
    to: 'miriam-hartung',
    topic: 'question',
    text: 'Wir planen im Januar unseren ersten Elternabend zu Bildschirmzeit. Hätten Sie eine halbe Stunde, um auf unseren Ablauf zu schauen?',
    asked: 1.5,
  },
  {
    from: 'matteo-brunetti',
    to: 'selin-aydogan',
    topic: 'consultation',
    text: 'Darf ich mit meiner neunten Klasse Chatbots ausprobieren, und was muss ich vorher in die Information für die Eltern schreiben?',
    asked: 2,
  },
];
