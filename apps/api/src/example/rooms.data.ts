import type { ReactionKind } from '@querschnitt/shared/rooms/reactions';
import type { Visibility } from '@querschnitt/shared/rooms/rooms.schema';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import type { ExampleHandle } from './people.data.js';

type Reactions = Partial<Record<ReactionKind, number>>;

export interface ExamplePost {
  by: ExampleHandle;
  /** Days before today, and the time of that day. */
  days: number;
  time: string;
  text: string;
  /** How many colleagues chose each reaction. */
  reactions: Reactions;
  /** Position of the post answered. */
  answers: number | undefined;
}

export interface ExampleTopic {
  title: string | null;
  posts: ExamplePost[];
  /** Position of the post marked as the solution. */
  solved?: number;
  /** How many of the latest posts Miriam Hartung has not read. */
  unread?: number;
}

export interface ExampleRoom {
  name: string;
  purpose: string;
  visibility: Visibility;
  sectors: Sector[];
  owners: ExampleHandle[];
  members: ExampleHandle[] | 'everybody';
  /** Let in yesterday, which is still news to them. */
  added?: ExampleHandle[];
  topics: ExampleTopic[];
}

const post = (
  by: ExampleHandle,
  days: number,
  time: string,
  text: string,
  { answers, ...reactions }: Reactions & { answers?: number } = {},
): ExamplePost => ({ by, days, time, text, reactions, answers });

const tablets: ExampleTopic = {
  title: 'Tablets über Nacht mitgeben: Wer haftet, was gehört in den Leihvertrag?',
  solved: 14,
  unread: 5,
  posts: [
    post(
      'miriam-hartung',
      12,
      '09:05',
      'Seit Oktober stehen bei uns 16 Tablets im Ladeschrank, und am Nachmittag braucht sie niemand. Sechs Familien haben gefragt, ob die Kinder ein Gerät über Nacht mitnehmen dürfen. **Wer haftet, wenn etwas passiert, und was gehört in den Leihvertrag?** Ich möchte kein Papier, das abschreckt.',
      { same: 7 },
    ),
    post(
      'friederike-von-lossow-brandt',
      12,
      '09:21',
      'Genau die Frage haben wir auch. Bei uns scheitert es bisher daran, dass niemand unterschreiben will, solange das offen ist.',
      { same: 3 },
    ),
    post(
      'karsten-oehler',
      12,
      '09:48',
      'In der Bibliothek verleihen wir seit zwei Jahren E-Reader und Tablets. Unser Vertrag hat eine Seite. Ich kann ihn gern zeigen, er ist aber für Erwachsene gedacht.',
      { thanks: 4 },
    ),
    post(
      'miriam-hartung',
      12,
      '10:10',
      'Sehr gern, auch wenn er nicht ganz passt. Bei uns unterschreiben ja die Sorgeberechtigten.',
      { answers: 3 },
    ),
    post(
      'karsten-oehler',
      12,
      '10:26',
      'Das Wichtigste in vier Punkten:\n\n- was ausgeliehen wird, mit Nummer und Zubehör\n- bis wann\n- wen man anruft, wenn etwas ist\n- dass man **nichts selbst repariert**\n\nAlles andere hat in zwei Jahren niemand gebraucht.',
      { helpful: 9, thanks: 2 },
    ),
    post(
      'annegret-pfuetzner',
      12,
      '13:02',
      'Bei uns in der Kita geht es um Kameras, nicht um Tablets, aber die Sorge ist dieselbe. Ich lese mit.',
    ),
    post(
      'henrike-vogelsang',
      12,
      '15:40',
      'Für Kinder mit Förderplan gehört das Gerät manchmal zur Hilfe und muss nach Hause dürfen. Dann zahlt unter Umständen ein anderer Kostenträger. Bitte im Vertrag nicht ausschließen.',
      { helpful: 4 },
    ),
    post(
      'matteo-brunetti',
      11,
      '08:15',
      'Technisch: Geräteverwaltung vorher einrichten. Nachträglich holt man die sechs Tablets nie wieder vollständig ein.',
      { agree: 5 },
    ),
    post(
      'miriam-hartung',
      11,
      '08:32',
      'Eine Verwaltung haben wir, die hat der Träger eingerichtet. Ich weiß nur nicht, was darin für die Ausleihe umgestellt werden muss.',
      { answers: 8 },
    ),
    post(
      'torben-kaltwasser',
      11,
      '11:05',
      'Aus der Berufsschule: Kaputte Displays hatten wir in drei Jahren viermal. Meistens fällt ein Gerät nicht zu Hause herunter, sondern im Bus.',
      { helpful: 2 },
    ),
    post(
      'sabrina-loewe',
      10,
      '09:30',
      'Ein Hinweis aus der Verbraucherberatung: Eine private Haftpflicht zahlt bei geliehenen Sachen oft **nicht**. Bitte darauf nicht verweisen, sonst bleibt am Ende doch die Familie auf dem Schaden sitzen.',
      { helpful: 8, thanks: 3 },
    ),
    post(
      'friederike-von-lossow-brandt',
      10,
      '10:02',
      'Das war unser Plan. Gut, dass ich hier lese. Also braucht es eine Versicherung auf unserer Seite.',
      { answers: 11 },
    ),
    post(
      'verena-gerstenberg',
      6,
      '14:10',
      'Aus Sicht des Datenschutzes fehlt noch ein Baustein: Wer ein Gerät mitnimmt, dessen Name steht in einer Liste. Dafür braucht es eine Einwilligung und einen Eintrag im Verzeichnis. Das ist eine Viertelstunde Arbeit, einmal.',
    ),
    post(
      'jonas-wetterau',
      6,
      '16:42',
      'Drei Papiere genügen: **Leihvertrag** mit Zustandsbogen, **Einwilligung** der Sorgeberechtigten und ein Eintrag im **Verzeichnis der Verarbeitungstätigkeiten**. Für normale Abnutzung haftet niemand. Für den Rest hat unser Träger eine Elektronikversicherung, 19 € je Gerät und Jahr.\n\nDas Muster gebe ich gern weiter, an alle Träger. Es ist mit unserer Rechtsstelle abgestimmt und hat zwei Seiten.',
      { helpful: 11, thanks: 6 },
    ),
    post('miriam-hartung', 5, '07:55', 'Das ist genau, was ich gesucht habe. Danke! Ich markiere es als Lösung.', {
      answers: 14,
      thanks: 2,
    }),
    post(
      'friederike-von-lossow-brandt',
      5,
      '08:20',
      '19 Euro sind weniger, als wir im Jahr für Druckerpapier ausgeben, das an die Familien geht.',
      { agree: 6 },
    ),
    post(
      'lea-sommerfeld-kowalczyk',
      5,
      '09:05',
      'Könnte man den Vertrag in einfache Sprache übertragen? Bei uns unterschreiben viele, ohne ihn zu verstehen, und das ist auch keine Lösung.',
      { agree: 8 },
    ),
    post(
      'jonas-wetterau',
      5,
      '09:31',
      'Gute Idee. Ich habe die juristische Fassung, mir fehlt jemand, der Leichte Sprache kann.',
      { answers: 17 },
    ),
    post(
      'henrike-vogelsang',
      5,
      '10:15',
      'Ich kann das übernehmen, wenn es bis Mitte Dezember Zeit hat. Zwei Kolleginnen prüfen mit.',
      { thanks: 9 },
    ),
    post(
      'farid-rahimi',
      5,
      '11:48',
      'Arabisch und Dari könnte unsere Beratungsstelle beisteuern, sobald die einfache Fassung steht.',
      { thanks: 7, idea: 3 },
    ),
    post(
      'aminata-diallo',
      5,
      '13:20',
      'Im Hort kommen die Geräte nachmittags an und gehen morgens zurück. Wer prüft den Zustand, wenn um sieben Uhr noch niemand im Büro sitzt?',
    ),
    post(
      'dominik-harzer',
      5,
      '14:05',
      'Wir haben ein Fach mit Schlitz gebaut, wie ein Briefkasten. Gerät hinein, Zettel daran, geprüft wird um neun. Maße kann ich schicken.',
      { answers: 21, idea: 10 },
    ),
    post('aminata-diallo', 5, '14:22', 'Ja bitte! Unser Hausmeister freut sich über so etwas.', { answers: 22 }),
    post(
      'ruben-okafor',
      5,
      '16:40',
      'Wir machen es mit Instrumenten seit Jahren so: Leihgerät, Bogen, Foto bei der Ausgabe. Das Foto hat jeden Streit beendet, bevor er anfing.',
      { helpful: 6 },
    ),
    post(
      'matteo-brunetti',
      4,
      '08:02',
      'Das Foto bitte mit dem Gerät der Schule machen, nicht mit dem eigenen Telefon.',
      { answers: 24, agree: 4 },
    ),
    post(
      'gesine-rothkirch',
      4,
      '09:12',
      'Als Schulleitung: Ich unterschreibe das, wenn es so auf zwei Seiten bleibt.',
      { agree: 5 },
    ),
    post(
      'friederike-von-lossow-brandt',
      4,
      '11:32',
      'Danke, der Vertrag passt. Offen ist bei uns nur noch die Dauer. Eine Nacht ist zu kurz, wenn zu Hause erst am Wochenende jemand Zeit hat. Wie lange geben Sie Geräte mit: bis zum nächsten Schultag, bis Montag oder zwei Wochen und länger?',
    ),
    post(
      'miriam-hartung',
      4,
      '12:04',
      'Bei uns bis Montag. Die Kinder holen ab und bringen zurück, nicht die Eltern. Den Ablauf haben wir aufgezeichnet, damit ihn auch der Hort versteht:\n\n1. Am Ladeschrank wird das Tablet entnommen.\n2. Am Ausgabetisch unterschreibt das Kind den Zustandsbogen.\n3. Am Montag kommt das Gerät mit Ladekabel in das Rückgabefach.',
      { thanks: 6 },
    ),
    post(
      'selin-aydogan',
      1,
      '13:41',
      'Das geht, solange die Sorgeberechtigten vorher unterschrieben haben. Zum Datenschutz in Kürze:\n\n- Auf dem Gerät nur ein Schulkonto, kein privates Konto der Familie.\n- Ortung bleibt aus. Sie darf erst nach einer Verlustmeldung eingeschaltet werden.\n- Nach der Rückgabe zurücksetzen, nicht erst am Schuljahresende.\n\nWenn Sie ein Gerätemanagement haben, reicht dieses Profil für die Ausleihgruppe:\n\n```yaml\ngruppe: ausleihe-wochenende\nkonto:  schule          # kein privates Konto\nortung: nur_bei_verlust\nzuruecksetzen: bei_rueckgabe\napps:   [lesen, schreiben, kamera, rechnen]\n```',
      { helpful: 14, answers: 28 },
    ),
    post(
      'thuy-linh-nguyen',
      1,
      '16:18',
      '@miriam-hartung darf ich die Skizze für unseren Aushang übernehmen? Wir leihen seit September auch an Jugendliche ohne Schulgerät aus. Hier unsere Zahlen, falls es jemand für den Antrag braucht:\n\n| Gerät | Ausleihen | Schäden | Häufigster Grund |\n|---|--:|--:|---|\n| Tablet, 10 Zoll | 118 | 2 | Bewerbung, Praktikum |\n| Laptop | 64 | 3 | Schularbeiten, Prüfungsvorbereitung |\n| Kamera mit Stativ | 21 | 0 | Filmprojekt |',
    ),
    post(
      'thuy-linh-nguyen',
      1,
      '16:20',
      'Und der Zustandsbogen, den wir benutzen, passt auf eine Seite: Bilder statt Fachwörter, ankreuzen statt schreiben.',
      { thanks: 3 },
    ),
    post(
      'karsten-oehler',
      0,
      '08:52',
      'Aus der Bibliothek noch ein Gedanke: Wir verleihen seit dreißig Jahren, und die Mahnung ist immer der Moment, in dem man Familien verliert. Bei uns ruft erst jemand an. Von 40 verspäteten Geräten kamen 38 nach dem Anruf zurück.',
      { helpful: 5 },
    ),
    post(
      'jonas-wetterau',
      0,
      '09:06',
      'Das nehme ich in die Musteranleitung auf. @karsten-oehler haben Sie den Gesprächsleitfaden irgendwo liegen?',
    ),
    post(
      'jonas-wetterau',
      0,
      '09:07',
      'Die Versicherung gilt übrigens auch für die Strecke nach Hause, ich habe heute früh nachgefragt.',
      { thanks: 2 },
    ),
  ],
};

const devices: ExampleRoom = {
  name: 'Geräte und Ausleihe',
  purpose: 'Tablets, Beamer, Ladeschränke: anschaffen, einrichten, verleihen, reparieren. Keine Frage ist zu klein.',
  visibility: 'public',
  sectors: ['education', 'culture', 'social'],
  owners: ['jonas-wetterau', 'friederike-von-lossow-brandt'],
  members: 'everybody',
  topics: [
    {
      title: 'Muster und Vorlagen: Leihvertrag, Zustandsbogen, Einwilligung',
      posts: [
        post(
          'jonas-wetterau',
          40,
          '10:00',
          'Hier steht immer die neueste Fassung. Bitte antworten Sie mit Hinweisen, ich arbeite sie ein.\n\n1. Leihvertrag, zwei Seiten\n2. Zustandsbogen in Bildern\n3. Einwilligung der Sorgeberechtigten',
          { thanks: 12 },
        ),
        post(
          'selin-aydogan',
          38,
          '11:20',
          'Ich habe die Einwilligung durchgesehen: Der Satz zur Weitergabe an Dritte kann ganz weg.',
          { helpful: 3 },
        ),
        post('jonas-wetterau', 8, '15:02', 'Eingearbeitet. Fassung 3 gilt ab heute.', { thanks: 4 }),
      ],
    },
    {
      title: 'WLAN im Altbau: drei Zugangspunkte oder einer?',
      solved: 4,
      posts: [
        post(
          'lea-sommerfeld-kowalczyk',
          9,
          '10:11',
          'Unser Haus hat Wände wie eine Burg. Ein Anbieter empfiehlt einen sehr starken Zugangspunkt im Flur, ein anderer drei kleine. Was stimmt?',
        ),
        post(
          'ruben-okafor',
          9,
          '11:30',
          'Bei uns hat der starke im Flur nichts gebracht. In den Übungsräumen war Stille.',
        ),
        post(
          'torben-kaltwasser',
          8,
          '09:03',
          'Starkes Senden hilft nicht, wenn das Tablet zurück flüstert. Eine Verbindung ist ein Gespräch.',
          { helpful: 7, agree: 2 },
        ),
        post(
          'jonas-wetterau',
          4,
          '13:25',
          'Drei schwache. Je Etage einer, mit Kabel verbunden, Kanäle von Hand verteilt. Rechnung für Ihr Haus: etwa 480 €, ein Vormittag.',
          { helpful: 9 },
        ),
      ],
    },
    {
      title: 'Kopfhörer für 25 Kinder reinigen',
      solved: 2,
      posts: [
        post(
          'friederike-von-lossow-brandt',
          6,
          '12:40',
          'Nach jeder Stunde wische ich 25 Kopfhörer ab. Das muss doch anders gehen?',
          { same: 4 },
        ),
        post(
          'annegret-pfuetzner',
          5,
          '07:45',
          'Waschbare Überzüge, 80 Cent das Stück, halten ein Jahr. Jedes Kind hat seine mit Namen im Fach.',
          { helpful: 8, idea: 4 },
        ),
        post('friederike-von-lossow-brandt', 5, '12:15', 'Bestellt. Danke!', { answers: 2 }),
      ],
    },
    {
      title: null,
      posts: [
        post(
          'karla-mittenzwei',
          5,
          '17:20',
          'Unser Drucker druckt nur noch rosa. Ich habe schon die Patrone getauscht, und am Freitag ist Elternabend.',
        ),
        post(
          'miriam-hartung',
          5,
          '17:41',
          'Haben Sie schon die Düsenprüfung gemacht? Steht meist unter „Wartung“. Zweimal hintereinander, dann eine Stunde warten.',
          { helpful: 2, answers: 1 },
        ),
      ],
    },
    {
      title: 'Reparaturnachmittag im Januar: wer macht mit?',
      posts: [
        post(
          'karsten-oehler',
          3,
          '10:30',
          'Wir könnten im Januar den großen Saal öffnen: kaputte Geräte mitbringen, gemeinsam aufschrauben. Mittwoch oder Samstag?',
          { idea: 9 },
        ),
        post(
          'dominik-harzer',
          3,
          '12:12',
          'Die Jugendwerkstatt kommt mit Lötplätzen. Lieber Samstag, dann sind die Jugendlichen dabei.',
          { thanks: 5 },
        ),
        post('thuy-linh-nguyen', 2, '11:05', 'Samstag. Und bitte mit Kuchen, sonst geht alles nach einer Stunde.', {
          agree: 6,
        }),
      ],
    },
    {
      title: 'Welcher Beamer reicht für einen Raum mit Fensterfront?',
      solved: 3,
      posts: [
        post(
          'miriam-hartung',
          4,
          '08:50',
          'Unser Mehrzweckraum hat Fenster nach Süden. Der alte Beamer ist ab zehn Uhr nicht mehr zu erkennen. Worauf achten wir beim neuen?',
        ),
        post(
          'leonhard-zipfel',
          4,
          '10:33',
          'Auf die Helligkeit, nicht auf die Auflösung. Und einmal vorher ausleihen und mittags probieren.',
          { helpful: 3 },
        ),
        post(
          'hannelore-dietzsch',
          1,
          '14:20',
          'Mindestens 4.500 Lumen, besser ein Bildschirm ab 75 Zoll. Wir haben beides ausprobiert: Der Bildschirm kostet das Gleiche, braucht keine Verdunkelung und hält länger.',
          { helpful: 10, thanks: 2 },
        ),
      ],
    },
    {
      title:
        'Wer hat Erfahrung mit Dokumentenkameras unter 200 Euro, die auch bei Sonnenlicht ein brauchbares Bild liefern?',
      posts: [
        post(
          'annegret-pfuetzner',
          2,
          '09:40',
          'Wir möchten Käfer und Blätter groß zeigen. Bei Sonne ist das Bild mit unserer alten Kamera nur weiß.',
        ),
        post(
          'piotr-malecki',
          2,
          '13:15',
          'Ein Schirm aus weißem Papier über der Kamera kostet nichts und löst die Hälfte. Für die andere Hälfte: feste Belichtung einstellen.',
          { helpful: 4 },
        ),
        post(
          'friederike-von-lossow-brandt',
          1,
          '15:50',
          'Ich kann am Donnerstag zwei Modelle mitbringen, wenn jemand vergleichen mag.',
          { thanks: 3 },
        ),
      ],
    },
    {
      title: 'Ladeschrank brummt nachts, normal?',
      posts: [
        post(
          'friederike-von-lossow-brandt',
          1,
          '07:40',
          'Seit dem Umstellen brummt der Ladeschrank so, dass man es im Flur hört. Müssen wir ihn ausschalten?',
        ),
        post(
          'torben-kaltwasser',
          1,
          '12:10',
          'Lüfter oder Trafo? Hand auf die Rückwand legen, ausgeschaltet noch einmal hören.',
          { helpful: 1 },
        ),
        post('ruben-okafor', 0, '08:31', 'Unserer auch, seit dem Umstellen. Es war die Rückwand, die am Regal anlag.', {
          thanks: 1,
        }),
      ],
    },
    tablets,
  ],
};

const media: ExampleRoom = {
  name: 'Medienbildung im Alltag',
  purpose: 'Was Kinder, Jugendliche und Erwachsene mit Medien erleben, und wie wir dabei helfen.',
  visibility: 'public',
  sectors: ['education', 'social'],
  owners: ['selin-aydogan'],
  members: [
    'miriam-hartung',
    'hannelore-dietzsch',
    'ruben-okafor',
    'thuy-linh-nguyen',
    'joscha-petersen',
    'annegret-pfuetzner',
    'leonhard-zipfel',
    'matteo-brunetti',
    'yasemin-toprak',
    'swantje-hinrichs',
    'bastian-kuehnel',
  ],
  topics: [
    {
      title: 'Elternabend zu Bildschirmzeit: Womit anfangen?',
      solved: 3,
      posts: [
        post(
          'annegret-pfuetzner',
          16,
          '18:20',
          'Im Januar unser erster Elternabend zu dem Thema. Ich möchte keine Tabelle mit Minuten zeigen. Womit fangen Sie an?',
        ),
        post(
          'yasemin-toprak',
          16,
          '19:02',
          'Mit der Frage, was die Eltern selbst als Kinder geschaut haben. Danach redet der Raum von allein.',
          { idea: 8 },
        ),
        post(
          'selin-aydogan',
          15,
          '08:45',
          'Mit drei Alltagsszenen statt Regeln: beim Essen, im Auto, vor dem Schlafen. Je Szene zehn Minuten in kleinen Gruppen, am Ende eine Sache, die jede Familie ausprobiert.',
          { helpful: 12, thanks: 3 },
        ),
        post('annegret-pfuetzner', 15, '12:30', 'So machen wir es. Ich berichte im Februar.', { answers: 3 }),
      ],
    },
    {
      title: 'Gefälschte Bilder erkennen: Übung für die 7. Klasse',
      posts: [
        post(
          'matteo-brunetti',
          11,
          '14:00',
          'Ich suche eine Übung von 20 Minuten, die ohne Anmeldung im Netz auskommt.',
        ),
        post(
          'leonhard-zipfel',
          11,
          '15:25',
          'Selbst fälschen! Zwei Gruppen, ein Foto, zehn Minuten, dann raten. Wer einmal gefälscht hat, schaut anders hin.',
          { idea: 11, helpful: 5 },
        ),
        post(
          'joscha-petersen',
          10,
          '09:15',
          'Mit Jugendlichen draußen klappt das auch ohne Computer: Ausschnitte aus einer Zeitung, und jede Gruppe schreibt eine andere Bildunterschrift.',
          { idea: 6 },
        ),
      ],
    },
    {
      title: 'Handyfreie Zonen im Jugendclub',
      unread: 4,
      posts: [
        post(
          'thuy-linh-nguyen',
          6,
          '17:10',
          'Das Team wünscht sich eine handyfreie Ecke, die Jugendlichen lachen darüber. Hat das irgendwo geklappt?',
        ),
        post(
          'bastian-kuehnel',
          6,
          '18:00',
          'Bei den Proben liegt ein Tuch auf dem Tisch, darauf die Geräte. Ohne Tuch klappt es nicht, fragen Sie mich nicht, warum.',
          { idea: 4 },
        ),
        post(
          'miriam-hartung',
          5,
          '08:12',
          'In der Schulstation gibt es eine Uhr statt eines Verbots: bis halb zwei ohne, danach mit. Die Kinder haben die Zeit selbst ausgehandelt.',
          { helpful: 3 },
        ),
        post(
          'swantje-hinrichs',
          2,
          '10:40',
          'Im Deutschkurs geht es ohne Telefon nicht, es ist das Wörterbuch. Vielleicht besser eine Zone für etwas als eine gegen etwas?',
          { agree: 7 },
        ),
        post(
          'joscha-petersen',
          1,
          '12:05',
          'Wir haben am Bus eine Kiste mit Brettspielen. Daneben liegt nie ein Telefon, obwohl es keine Regel gibt.',
          { agree: 3 },
        ),
        post(
          'thuy-linh-nguyen',
          1,
          '17:30',
          'Wir probieren die Zone *für* etwas: Sofas, Tee, Spiele. Danke @swantje-hinrichs.',
          { answers: 4 },
        ),
        post(
          'ruben-okafor',
          1,
          '18:44',
          'Wir haben die Jugendlichen gefragt, und die Regel, die sie selbst geschrieben haben, ist strenger als unsere.',
          { agree: 9 },
        ),
      ],
    },
  ],
};

const privacy: ExampleRoom = {
  name: 'Datenschutz ohne Angst',
  purpose: 'Fotos, Listen, Gruppen, Einwilligungen: was geht, was nicht, und warum meistens mehr geht, als man denkt.',
  visibility: 'public',
  sectors: ['education', 'culture', 'social'],
  owners: ['selin-aydogan', 'verena-gerstenberg'],
  members: [
    'miriam-hartung',
    'hannelore-dietzsch',
    'annegret-pfuetzner',
    'milena-horvat',
    'ines-feuerbach',
    'renate-silbermann',
    'farid-rahimi',
    'aminata-diallo',
    'clara-nussbaum',
  ],
  topics: [
    {
      title: 'Dürfen Kinder in der Kita selbst fotografieren?',
      solved: 2,
      posts: [
        post(
          'milena-horvat',
          7,
          '13:10',
          'Die Kinder wollen ihr Gartenprojekt selbst fotografieren. Auf den Bildern sind immer auch andere Kinder. Muss ich das verbieten?',
        ),
        post(
          'annegret-pfuetzner',
          5,
          '07:30',
          'Ja, sie dürfen, wenn die Bilder auf dem Gerät der Kita bleiben. Wir schauen sie gemeinsam an, und was in die Mappe soll, fragen wir die Abgebildeten, auch die kleinen.',
          { helpful: 9, thanks: 4 },
        ),
        post(
          'verena-gerstenberg',
          4,
          '09:20',
          'So ist es auch aus rechtlicher Sicht richtig. Für einen Aushang nach draußen brauchen Sie die Eltern.',
          { helpful: 5, answers: 2 },
        ),
      ],
    },
    {
      title: 'Teilnahmelisten: wie lange aufheben?',
      solved: 2,
      posts: [
        post(
          'renate-silbermann',
          14,
          '10:05',
          'In unserem Schrank liegen Listen von 2009. Darf ich die einfach in den Schredder geben?',
        ),
        post(
          'verena-gerstenberg',
          14,
          '11:40',
          'Sie dürfen nicht nur, Sie müssen. Was kein Förderbescheid verlangt, geht nach drei Monaten weg. Für Fördermittel gilt die Frist im Bescheid.',
          { helpful: 13 },
        ),
        post('renate-silbermann', 13, '09:00', 'Der Schredder läuft. Es ist ein herrliches Geräusch.', { agree: 8 }),
      ],
    },
    {
      title: 'Fotos vom Sommerfest: Einwilligung für den Aushang',
      unread: 2,
      posts: [
        post(
          'miriam-hartung',
          4,
          '09:30',
          'Wir möchten Fotos vom Sommerfest im Flur aufhängen. Die Einwilligung vom Schulanfang nennt nur „Veröffentlichung auf der Webseite“. Reicht das?',
        ),
        post('aminata-diallo', 4, '13:55', 'Bei uns hat eine Mutter genau deswegen angerufen, zu Recht.'),
        post(
          'ines-feuerbach',
          1,
          '09:50',
          'Im Museum nehmen wir inzwischen zwei Kästchen: Haus und Netz. Fast alle kreuzen das Haus an.',
          { helpful: 4 },
        ),
        post(
          'selin-aydogan',
          1,
          '10:20',
          'Ein Aushang im Flur ist keine Veröffentlichung im Netz, eine Einwilligung brauchen Sie trotzdem. Ein Zettel mit einem Satz genügt: was, wo, bis wann.',
          { helpful: 8, answers: 1 },
        ),
      ],
    },
  ],
};

const museum: ExampleRoom = {
  name: 'Museum trifft Schule',
  purpose: 'Besuche, Koffer, Führungen, gemeinsame Projekte: was Häuser anbieten und Klassen brauchen.',
  visibility: 'public',
  sectors: ['culture', 'education'],
  owners: ['piotr-malecki', 'ines-feuerbach'],
  members: [
    'miriam-hartung',
    'hannelore-dietzsch',
    'wolfram-teichgraeber',
    'oksana-melnyk',
    'friederike-von-lossow-brandt',
    'ruben-okafor',
    'bastian-kuehnel',
    'gesine-rothkirch',
    'leonhard-zipfel',
  ],
  topics: [
    {
      title: 'Bezahlt jemand den Bus?',
      solved: 3,
      posts: [
        post(
          'gesine-rothkirch',
          20,
          '08:30',
          'Der Eintritt ist frei, aber mit 48 Kindern kostet die Fahrt 120 Euro. Daran scheitert es jedes Mal.',
          { same: 6 },
        ),
        post(
          'wolfram-teichgraeber',
          20,
          '09:45',
          'Wir kommen zu Ihnen! Das Archiv hat einen Koffer mit Abschriften aus der Straße, in der Ihre Schule steht.',
          { idea: 7 },
        ),
        post(
          'ines-feuerbach',
          19,
          '11:15',
          'Beim Kulturpass der Stadt gibt es einen Topf „Wege“. Formlos, zwei Wochen vorher, bis 150 Euro je Klasse.',
          { helpful: 12, thanks: 5 },
        ),
      ],
    },
    {
      title: 'Audioguide selbst aufnehmen: Welches Mikrofon, welcher Raum?',
      unread: 7,
      posts: [
        post(
          'piotr-malecki',
          8,
          '10:10',
          'Die 6b spricht im Januar einen Audioguide für unsere Fernrohre. Wir haben ein Telefon und viel guten Willen. Was fehlt?',
        ),
        post('ruben-okafor', 8, '11:45', 'Ein Ansteckmikrofon für 30 Euro und eine Decke. Die Decke ist wichtiger.', {
          helpful: 6,
        }),
        post(
          'miriam-hartung',
          7,
          '08:20',
          'Bei unserem Hörspiel haben wir im Kleiderschrank der Theater-AG aufgenommen. Kein Witz, es klang wunderbar.',
          { agree: 5 },
        ),
        post(
          'leonhard-zipfel',
          2,
          '14:15',
          'Vor jeder Aufnahme zehn Sekunden Stille mitschneiden. Damit lässt sich das Rauschen später herausrechnen.',
          { helpful: 7 },
        ),
        post('bastian-kuehnel', 2, '16:00', 'Und im Stehen sprechen. Man hört das Lächeln wirklich.', { agree: 4 }),
        post('clara-nussbaum', 1, '09:10', 'Unser Probenraum wäre an zwei Vormittagen frei, er ist gedämmt.', {
          thanks: 4,
        }),
        post(
          'oksana-melnyk',
          1,
          '11:35',
          'Lassen Sie die Kinder auch beschreiben, was man *nicht* sieht. Bei uns waren das die besten Stellen.',
          { idea: 5 },
        ),
        post(
          'ines-feuerbach',
          1,
          '15:25',
          'Für Gehörlose bitte den Text zum Mitlesen nicht vergessen. Ich helfe beim Layout.',
          { helpful: 3 },
        ),
        post(
          'piotr-malecki',
          0,
          '09:10',
          '@miriam-hartung wäre der Schrank noch zu haben? Ich frage für zwölf Kinder, nacheinander.',
        ),
        post(
          'piotr-malecki',
          0,
          '09:12',
          'Die Aufnahme im Depot klingt besser als im Studio, weil die Regale den Hall schlucken.',
          { idea: 2 },
        ),
      ],
    },
    {
      title: 'Museumskoffer: was war beim letzten Mal kaputt?',
      posts: [
        post(
          'ines-feuerbach',
          26,
          '13:00',
          'Bitte sagen Sie es uns, auch wenn es peinlich ist. Wir reparieren lieber, als zu rätseln.',
          { agree: 2 },
        ),
        post('friederike-von-lossow-brandt', 26, '15:20', 'Das kleine Prisma. Es war der Hund. Es tut mir leid.', {
          agree: 9,
        }),
        post('ines-feuerbach', 25, '08:40', 'Der Hund ist hiermit zum Workshop eingeladen.', { agree: 11, answers: 2 }),
      ],
    },
  ],
};

const kita: ExampleRoom = {
  name: 'Kita und Tablet',
  purpose: 'Dokumentieren, forschen, erzählen: digitale Werkzeuge mit Drei- bis Sechsjährigen.',
  visibility: 'public',
  sectors: ['education'],
  owners: ['annegret-pfuetzner'],
  members: ['miriam-hartung', 'milena-horvat', 'yasemin-toprak', 'aminata-diallo', 'selin-aydogan'],
  topics: [
    {
      title: 'Portfolio: Papier, Tablet oder beides?',
      posts: [
        post(
          'milena-horvat',
          18,
          '12:30',
          'Wir schreiben doppelt, und niemand wird fertig. Wer hat sich entschieden?',
          { same: 5 },
        ),
        post(
          'annegret-pfuetzner',
          18,
          '13:45',
          'Papier für die Kinder, Tablet für uns. Fotos drucken wir einmal im Monat, jedes Kind klebt selbst ein.',
          { helpful: 8 },
        ),
        post(
          'yasemin-toprak',
          17,
          '09:25',
          'Für Eltern, die wenig lesen, sind kurze Tonaufnahmen der Kinder Gold wert.',
          { idea: 7 },
        ),
      ],
    },
    {
      title: 'Trickfilm mit Knete: wie viele Bilder in der Sekunde?',
      solved: 2,
      posts: [
        post(
          'aminata-diallo',
          9,
          '15:10',
          'Die Kinder verlieren bei 12 Bildern in der Sekunde die Geduld. Geht weniger?',
        ),
        post('leonhard-zipfel', 9, '16:35', 'Fünf reichen. Unter vier ruckelt es, über acht schläft die Gruppe ein.', {
          helpful: 9,
        }),
      ],
    },
    {
      title: 'Neu hier: Was würden Sie in der ersten Woche ausprobieren?',
      posts: [
        post(
          'karla-mittenzwei',
          4,
          '19:30',
          'Ich habe letzte Woche in der Kita Birkennest angefangen. In der Schublade liegen vier Tablets, und niemand weiß das Kennwort. Womit fängt man an?',
          { same: 2 },
        ),
        post(
          'annegret-pfuetzner',
          4,
          '20:05',
          'Herzlich willkommen, auch hier! Das Kennwort steht auf dem Zettel hinter der Uhr. Ich weiß, ich weiß.',
          { answers: 1, agree: 3 },
        ),
        post(
          'milena-horvat',
          3,
          '08:10',
          'Mit der Lupe: Kamera an, Garten, fertig. Kein Konto, keine App, und alle haben etwas zu erzählen.',
          { answers: 1, idea: 6, helpful: 3 },
        ),
        post(
          'selin-aydogan',
          3,
          '10:50',
          '@karla-mittenzwei am ersten Dienstag im Monat gibt es in der Medienwerkstatt eine offene Stunde, genau für solche Anfänge.',
          { helpful: 2 },
        ),
      ],
    },
  ],
};

const schoolSocialWork: ExampleRoom = {
  name: 'Schulsozialarbeit intern',
  purpose: 'Kollegiale Beratung. Was hier steht, bleibt hier.',
  visibility: 'private',
  sectors: ['social'],
  owners: ['miriam-hartung'],
  members: ['lea-sommerfeld-kowalczyk', 'farid-rahimi', 'joscha-petersen', 'yasemin-toprak'],
  topics: [
    {
      title: 'Klassenchat eskaliert: Wann schalten wir uns ein?',
      posts: [
        post(
          'miriam-hartung',
          12,
          '16:05',
          'In einer 6. Klasse wird ein Kind im Chat ausgegrenzt. Die Eltern möchten, dass „die Schule das löscht“. Wie gehen Sie vor?',
        ),
        post(
          'joscha-petersen',
          12,
          '17:00',
          'Erst mit dem Kind: Was soll geschehen, was auf keinen Fall? Danach mit zwei, drei Kindern, die Gewicht haben.',
          { helpful: 4 },
        ),
        post(
          'farid-rahimi',
          11,
          '09:10',
          'Bildschirmfotos sichern lassen, nicht weiterleiten. Wenn es strafbar wird, braucht man sie.',
          { helpful: 3 },
        ),
        post(
          'miriam-hartung',
          10,
          '15:30',
          'Danke, das Gespräch war gut. Das Kind wollte vor allem, dass es *niemand* in der Klasse anspricht.',
          { agree: 2 },
        ),
      ],
    },
    {
      title: 'Supervision im neuen Jahr',
      posts: [
        post(
          'lea-sommerfeld-kowalczyk',
          7,
          '11:00',
          'Vorschlag: jeden zweiten Donnerstag, 14 Uhr, abwechselnd bei uns und am Mühlgraben.',
        ),
        post('yasemin-toprak', 7, '12:20', 'Passt mir. Online dazuschalten wäre für mich an zwei Terminen wichtig.', {
          agree: 2,
        }),
        post('miriam-hartung', 6, '08:00', 'Raum ist gebucht, Kamera bringe ich mit.', { thanks: 3 }),
      ],
    },
  ],
};

const conference: ExampleRoom = {
  name: 'Vorbereitung Fachtag',
  purpose: 'Programm, Räume, Technik und Mittagessen für den Fachtag im März.',
  visibility: 'private',
  sectors: ['culture', 'education', 'social'],
  owners: ['hannelore-dietzsch'],
  members: ['miriam-hartung', 'selin-aydogan', 'jonas-wetterau', 'leonhard-zipfel', 'bastian-kuehnel'],
  added: ['karla-mittenzwei'],
  topics: [
    {
      title: 'Programm: drei Stränge oder zwei?',
      posts: [
        post(
          'hannelore-dietzsch',
          10,
          '10:00',
          'Drei Stränge heißt drei Räume mit Übertragung. Zwei heißt, dass jemand enttäuscht ist. Was ist Ihnen lieber?',
        ),
        post('jonas-wetterau', 10, '11:15', 'Technisch schaffen wir zwei gut oder drei mäßig.', { agree: 4 }),
        post('selin-aydogan', 9, '09:40', 'Zwei, und dafür am Nachmittag eine offene Stunde mit Tischen.', {
          agree: 5,
        }),
        post(
          'miriam-hartung',
          9,
          '12:05',
          'Dafür. Bitte eine Pause, in der man wirklich reden kann, nicht zehn Minuten zum Raumwechsel.',
          { agree: 6 },
        ),
      ],
    },
    {
      title: 'Schriftdolmetschen: Angebot liegt vor',
      posts: [
        post('hannelore-dietzsch', 3, '15:10', '1.180 Euro für den ganzen Tag, beide Räume. Wer kennt einen Zuschuss?'),
        post(
          'leonhard-zipfel',
          3,
          '16:25',
          'Beim Landesprogramm geht das bis Ende Januar, ich schicke Ihnen den Antrag vom letzten Mal.',
          { helpful: 3 },
        ),
      ],
    },
  ],
};

const leadership: ExampleRoom = {
  name: 'Leitungsrunde Saalebrücke',
  purpose: 'Abstimmung der Häuser des Trägers.',
  visibility: 'private',
  sectors: ['social'],
  owners: ['verena-gerstenberg'],
  members: ['jonas-wetterau', 'annegret-pfuetzner', 'lea-sommerfeld-kowalczyk'],
  topics: [
    {
      title: 'Haushalt 2027: Posten für IT-Betreuung',
      posts: [
        post('verena-gerstenberg', 5, '09:00', 'Bitte bis Freitag den Bedarf je Haus. Ehrlich, nicht bescheiden.'),
        post(
          'annegret-pfuetzner',
          4,
          '07:50',
          'Birkennest: vier Stunden im Monat würden reichen, wenn es immer dieselbe Person ist.',
          { agree: 2 },
        ),
      ],
    },
  ],
};

const inclusive: ExampleRoom = {
  name: 'Barrierefrei einladen',
  purpose: 'Leichte Sprache, Gebärden, Untertitel, Wege: damit alle kommen und bleiben können.',
  visibility: 'public',
  sectors: ['culture', 'social'],
  owners: ['henrike-vogelsang', 'lea-sommerfeld-kowalczyk'],
  members: ['hannelore-dietzsch', 'ines-feuerbach', 'swantje-hinrichs', 'renate-silbermann'],
  topics: [
    {
      title: 'Gebärdensprachdolmetschen für einen Online-Termin finden',
      solved: 2,
      posts: [
        post(
          'swantje-hinrichs',
          6,
          '10:45',
          'Wir haben einen tauben Teilnehmer im Kurs, Beginn in drei Wochen. Wo frage ich, und wer bezahlt?',
        ),
        post(
          'lea-sommerfeld-kowalczyk',
          3,
          '13:30',
          'Zwei Adressen und eine Vorlage für den Antrag auf Kostenübernahme habe ich Ihnen geschickt. Wichtig: zwei Personen anfragen, online wechselt man sich alle 20 Minuten ab.',
          { helpful: 8, thanks: 3 },
        ),
      ],
    },
    {
      title: 'Plakat in Leichter Sprache: bitte einmal lesen',
      posts: [
        post(
          'henrike-vogelsang',
          8,
          '09:15',
          'Entwurf:\n\n> **Wir lernen zusammen.**\n> Sie haben Fragen zum Handy?\n> Kommen Sie zu uns.\n> Es kostet nichts.\n\nWas stolpert?',
        ),
        post('renate-silbermann', 8, '10:30', '„Wann“ fehlt. Meine Damen fragen immer zuerst, wann.', { helpful: 5 }),
        post('hannelore-dietzsch', 7, '12:00', 'Und ein Bild vom Eingang. Viele wissen nicht, welche Tür offen ist.', {
          helpful: 6,
        }),
      ],
    },
  ],
};

export const rooms = (youthWork: ExampleRoom): ExampleRoom[] => [
  conference,
  leadership,
  schoolSocialWork,
  inclusive,
  kita,
  museum,
  privacy,
  media,
  youthWork,
  devices,
];
