import type { AccessFeature, Kind, OptionDraft } from '@querschnitt/shared/events/events.schema';
import type { CompetenceClaim } from '@querschnitt/shared/digcomp/claim.schema';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import type { ExampleHandle } from './people.data.js';

type Option = Pick<OptionDraft, 'name' | 'mode'> & Partial<OptionDraft> & { taken: number };

export interface ExampleEvent {
  by: ExampleHandle;
  title: string;
  description: string;
  kind: Kind;
  sectors: Sector[];
  subjects?: string[];
  /** Days from today; weekends move on to Monday. */
  days: number;
  time: string;
  minutes: number;
  place?: string;
  address?: string;
  directions?: string;
  access?: AccessFeature[];
  accessNote?: string;
  onlineNote?: string;
  options: Option[];
  agenda?: [at: string, title: string, note: string][];
  outcomes?: [competence: CompetenceClaim['competence'], level: number][];
  /** Ways of taking part, by name, that an account has chosen. */
  miriam?: string;
  karla?: string;
  /** The way of taking part, by name, in which somebody gave a seat back yesterday: whoever waited first moved up. */
  givenBack?: string;
  talk?: { by: ExampleHandle; days: number; time: string; text: string }[];
  cancelled?: string;
}

const onSite = (capacity: number | null, taken: number, note = ''): Option => ({
  name: 'Vor Ort',
  mode: 'on_site',
  capacity,
  taken,
  note,
});
const online = (capacity: number | null, taken: number, note = 'Videokonferenz im Browser, ohne Konto'): Option => ({
  name: 'Online',
  mode: 'online',
  capacity,
  taken,
  note,
  joinUrl: 'https://konferenz.example/b/querschnitt',
  dialIn: '03641 5550100, PIN 4711',
});

const places = {
  bibliothek: {
    place: 'Stadtteilbibliothek Nordlicht',
    address: 'Lindenzeile 14',
    directions: 'Straßenbahn bis Lindenzeile, 150 m. Zwei Stellplätze am Hintereingang.',
  },
  medienwerkstatt: {
    place: 'Medienwerkstatt Brückenkopf',
    address: 'Am Brückenkopf 2',
    directions: 'Bus bis Brückenkopf. Eingang im Hof, klingeln bei „Schnittraum“.',
  },
  schule: {
    place: 'Gemeinschaftsschule am Mühlgraben',
    address: 'Mühlgraben 21',
    directions: 'Anmeldung im Sekretariat, der Weg ist ausgeschildert.',
  },
  hafenkante: {
    place: 'Jugendzentrum Hafenkante',
    address: 'Uferweg 8',
    directions: 'Straßenbahn bis Hafen, dann fünf Minuten am Wasser entlang.',
  },
  museum: { place: 'Museum Alte Optik', address: 'Schillerhof 5', directions: 'Treffpunkt an der Kasse.' },
  klangwerk: {
    place: 'Musikschule Klangwerk',
    address: 'Fürstengasse 11',
    directions: 'Kleiner Saal, zweiter Eingang links.',
  },
  birkennest: { place: 'Kita Birkennest', address: 'Birkenweg 3', directions: 'Bitte das Tor hinter sich schließen.' },
  ringwiese: {
    place: 'Familienzentrum Ringwiese',
    address: 'Ringwiese 40',
    directions: 'Bus bis Ringwiese, Kinderwagen können im Flur stehen.',
  },
};

export const events: ExampleEvent[] = [
  {
    by: 'leonhard-zipfel',
    title: 'Filmen mit dem Smartphone',
    days: 1,
    time: '14:00',
    minutes: 180,
    kind: 'workshop',
    sectors: ['culture'],
    subjects: ['Film', 'Smartphone'],
    ...places.medienwerkstatt,
    description:
      'Drei Einstellungen, ein Schnitt, fertig: Nach diesem Nachmittag haben Sie einen Film von einer Minute auf dem eigenen Telefon.\n\nBitte mitbringen: ein Telefon mit freiem Speicher und ein Ladekabel.',
    options: [onSite(12, 8)],
    miriam: 'Vor Ort',
    outcomes: [['3.1', 4]],
  },
  {
    by: 'jonas-wetterau',
    title: 'Sprechstunde Geräteausleihe: Versicherung und Leihvertrag',
    days: 2,
    time: '15:00',
    minutes: 60,
    kind: 'consultation',
    sectors: ['social'],
    subjects: ['Geräte', 'Ausleihe'],
    description:
      'Fragen zu Verleih, Haftung und Vertrag, gern mit dem eigenen Entwurf. Jede Frage bekommt zehn Minuten.',
    options: [online(20, 6)],
  },
  {
    by: 'hannelore-dietzsch',
    title: 'Trickfilm in der Grundschule, zweiter Teil',
    days: 2,
    time: '15:30',
    minutes: 120,
    kind: 'training',
    sectors: ['education'],
    subjects: ['Film', 'Grundschule'],
    ...places.schule,
    description:
      'Diesmal vertonen wir: Geräusche aus der Küche, Stimmen aus der Klasse. Wer im ersten Teil nicht dabei war, bekommt die Figuren gestellt.',
    options: [onSite(16, 15), online(30, 8)],
    karla: 'Online',
    outcomes: [
      ['3.1', 3],
      ['3.2', 3],
    ],
  },
  {
    by: 'dominik-harzer',
    title: 'Offene Werkstatt: Löten mit Jugendlichen, ohne Vorkenntnisse',
    days: 6,
    time: '16:00',
    minutes: 150,
    kind: 'workshop',
    sectors: ['social'],
    subjects: ['Löten', 'Jugendarbeit'],
    ...places.hafenkante,
    access: ['step_free'],
    accessNote: 'Stufenlos, die Werkbänke sind verstellbar.',
    description:
      'Ein Blinklicht in zwei Stunden. Sie löten selbst und sehen, wie man es mit zwölf Jugendlichen zugleich macht.',
    options: [onSite(10, 4)],
  },
  {
    by: 'hannelore-dietzsch',
    title: 'Elternabend zu Bildschirmzeit: gemeinsam vorbereiten',
    days: 9,
    time: '16:00',
    minutes: 150,
    kind: 'exchange',
    sectors: ['education', 'social'],
    subjects: ['Elternarbeit', 'Mediennutzung', 'Bildschirmzeit'],
    ...places.bibliothek,
    place: 'Stadtteilbibliothek Nordlicht, Saal im 1. Obergeschoss',
    access: ['step_free', 'induction_loop', 'sign_language', 'captions'],
    accessNote:
      'Stufenlos, Aufzug 110 × 140 cm, rollstuhlgerechtes WC im Erdgeschoss\nInduktionsschleife in den Reihen 1 bis 4\nDeutsche Gebärdensprache, bestellt',
    onlineNote:
      'Videokonferenz der Stadt, im Browser, ohne Konto und ohne Installation. Technikprobe ab 15:30 Uhr, Telefoneinwahl möglich. Gebärdensprache im zweiten Fenster.',
    description:
      'Sie gehen mit einem fertigen Ablauf nach Hause: Einstieg, drei Übungen, ein Blatt für die Eltern in einfacher Sprache. Wir probieren die Übungen miteinander aus, auch online in kleinen Gruppen. Für Fachkräfte aus Kita, Hort, Schule und Jugendarbeit.',
    options: [
      onSite(12, 10, 'Saal im 1. Obergeschoss'),
      {
        name: 'Vor Ort mit Geräteplatz',
        mode: 'on_site',
        capacity: 6,
        taken: 6,
        note: 'Leihtablet und Tisch, für die Übungen',
      },
      online(40, 9, 'Videokonferenz, Kleingruppen, Untertitel'),
      {
        name: 'Nur Aufzeichnung',
        mode: 'recording',
        capacity: null,
        taken: 0,
        note: 'Vortrag ohne Übungen, bis 31. Januar',
      },
    ],
    agenda: [
      ['16:00', 'Ankommen', 'Kaffee im Foyer, Technikprobe online'],
      [
        '16:15',
        'Was Eltern wirklich fragen',
        'Auswertung von 120 Zetteln aus sechs Einrichtungen. Dr. Selin Aydoğan, 25 Minuten',
      ],
      [
        '16:45',
        'Drei Übungen zum Ausprobieren',
        'Medienuhr, Familienregel, Rollentausch. In Gruppen zu fünft, Saal und online gemischt',
      ],
      ['17:50', 'Offene Runde', 'Was Sie im Gespräch zur Veranstaltung vorschlagen'],
      ['18:20', 'Verabredungen', 'Wer probiert was bis Februar? Ergebnis steht danach im Protokoll'],
    ],
    outcomes: [
      ['2.2', 4],
      ['2.5', 5],
      ['4.3', 4],
    ],
    talk: [
      {
        by: 'hannelore-dietzsch',
        days: 1,
        time: '15:02',
        text: 'Der Saal hat jetzt sechs Geräteplätze statt vier, die Musikschule leiht uns zwei Tablets. Die ersten auf der Warteliste sind nachgerückt.',
      },
      {
        by: 'annegret-pfuetzner',
        days: 0,
        time: '07:48',
        text: 'Ich bringe unsere Bildkarten mit. Wer online dabei ist: Die Vorlage liegt bei den Materialien.',
      },
    ],
  },
  {
    by: 'piotr-malecki',
    title: 'Museumskoffer auspacken: Optik für Klasse 4 bis 6',
    days: 9,
    time: '18:00',
    minutes: 90,
    kind: 'exchange',
    sectors: ['culture'],
    subjects: ['Museum', 'Grundschule'],
    ...places.museum,
    description:
      'Linsen, Spiegel, Lochkamera: Wir packen den Koffer aus und schauen, was davon in eine Unterrichtsstunde passt.',
    options: [onSite(15, 15)],
    karla: 'Vor Ort',
    givenBack: 'Vor Ort',
  },
  {
    by: 'thuy-linh-nguyen',
    title: 'Runder Tisch DigitalPakt Kinder- und Jugendhilfe',
    days: 15,
    time: '09:30',
    minutes: 120,
    kind: 'exchange',
    sectors: ['social'],
    subjects: ['DigitalPakt', 'Fachpolitik'],
    description: 'Zweite Lesung des Papiers. Bitte lesen Sie vorher die Abschnitte 2 und 4.',
    options: [online(100, 14)],
    access: ['captions'],
    onlineNote: 'Live-Untertitel, deutsch',
  },
  {
    by: 'ines-feuerbach',
    title: 'Leichte Sprache im Newsletter: Texte mitbringen, Texte mitnehmen',
    days: 15,
    time: '13:00',
    minutes: 120,
    kind: 'workshop',
    sectors: ['culture'],
    subjects: ['Leichte Sprache', 'Öffentlichkeitsarbeit'],
    ...places.klangwerk,
    access: ['step_free', 'captions'],
    description: 'Jede und jeder bringt einen Text mit. Am Ende nehmen alle einen kürzeren mit.',
    options: [onSite(14, 3), online(20, 0)],
    outcomes: [['3.1', 5]],
  },
  {
    by: 'selin-aydogan',
    title: 'Datenschutz in der Kita: eine Stunde, zehn Fragen',
    days: 16,
    time: '14:30',
    minutes: 60,
    kind: 'consultation',
    sectors: ['education'],
    subjects: ['Datenschutz', 'Kita'],
    description:
      'Fotos, Listen, Portfolios, Chat mit Eltern. Zehn Fragen, die Sie vorher ins Gespräch schreiben, und zehn Antworten ohne Paragrafen.',
    options: [online(60, 12)],
    karla: 'Online',
    outcomes: [['4.2', 4]],
  },
  {
    by: 'hannelore-dietzsch',
    title: 'Vorlesen mit dem Tablet: Bilderbuch-Apps im Vergleich',
    days: 20,
    time: '10:00',
    minutes: 120,
    kind: 'training',
    sectors: ['culture', 'education'],
    subjects: ['Lesen', 'Kita'],
    ...places.bibliothek,
    access: ['step_free', 'induction_loop'],
    description: 'Zwölf Apps, ein Bogen mit sieben Fragen. Danach wissen Sie, welche auf Ihre Geräte gehören.',
    options: [onSite(18, 5)],
    outcomes: [['1.2', 4]],
  },
  {
    by: 'ruben-okafor',
    title: 'Podcast in einer Woche: Technikabend',
    days: 27,
    time: '17:30',
    minutes: 150,
    kind: 'workshop',
    sectors: ['culture', 'social'],
    subjects: ['Podcast', 'Ton'],
    ...places.klangwerk,
    description: 'Mikrofone, Räume, Schnitt. Mit Leihkoffer zum Mitnehmen.',
    options: [onSite(10, 10), online(null, 7)],
    miriam: 'Vor Ort',
    outcomes: [
      ['3.1', 5],
      ['3.2', 4],
    ],
  },
  {
    by: 'yasemin-toprak',
    title: 'Frühe Hilfen digital: Was Familien wirklich nutzen',
    days: 44,
    time: '09:00',
    minutes: 180,
    kind: 'training',
    sectors: ['social', 'education'],
    subjects: ['Familien', 'Frühe Hilfen'],
    ...places.ringwiese,
    access: ['step_free', 'sign_language'],
    description: 'Ergebnisse aus 60 Gesprächen und was daraus für Ihre Angebote folgt. Mit Kinderbetreuung.',
    options: [onSite(24, 9), online(40, 5)],
    outcomes: [['2.3', 4]],
  },
  {
    by: 'verena-gerstenberg',
    title: 'Sprechstunde Datenschutz für Träger',
    days: 51,
    time: '11:00',
    minutes: 60,
    kind: 'consultation',
    sectors: ['social'],
    subjects: ['Datenschutz'],
    description:
      'Verzeichnis der Verarbeitungstätigkeiten, Auftragsverarbeitung, Löschfristen: bringen Sie mit, was liegt.',
    options: [online(12, 2)],
  },
  {
    by: 'matteo-brunetti',
    title: 'KI im Unterricht: ein Halbjahr ausprobiert',
    days: 58,
    time: '15:00',
    minutes: 120,
    kind: 'exchange',
    sectors: ['education'],
    subjects: ['KI', 'Unterricht'],
    ...places.schule,
    access: ['step_free', 'captions'],
    description: 'Fünf Kolleg:innen erzählen, was geblieben ist und was sie wieder gelassen haben.',
    options: [onSite(40, 11), online(100, 6)],
    outcomes: [
      ['1.2', 5],
      ['5.3', 4],
    ],
  },
  {
    by: 'renate-silbermann',
    title: 'Tablet-Treff für Ehrenamtliche',
    days: 34,
    time: '14:00',
    minutes: 90,
    kind: 'other',
    sectors: ['social'],
    subjects: ['Ehrenamt'],
    place: 'Mehrgenerationenhaus Plattenwerk',
    address: 'Plattenstraße 9',
    access: ['step_free'],
    description: 'Kommen Sie vorbei, eine Anmeldung ist nicht nötig.',
    options: [],
  },
  {
    by: 'bastian-kuehnel',
    title: 'Bühne und Beamer: Probenbesuch',
    days: 13,
    time: '19:00',
    minutes: 90,
    kind: 'other',
    sectors: ['culture'],
    subjects: ['Theater'],
    place: 'Theater Kulisse Neun',
    address: 'Neue Kulisse 9',
    description: 'Wir öffnen die Probe für Pädagog:innen.',
    options: [onSite(20, 4)],
    cancelled: 'Die Technik ist noch nicht abgenommen. Ein neuer Termin folgt im Januar.',
  },
  {
    by: 'selin-aydogan',
    title: 'Datenschutz ohne Angst: Kita-Leitungen',
    days: -12,
    time: '13:00',
    minutes: 120,
    kind: 'training',
    sectors: ['education'],
    subjects: ['Datenschutz', 'Kita'],
    ...places.birkennest,
    description: 'Was eine Leitung wissen muss und was nicht.',
    options: [
      onSite(20, 14),
      online(60, 9),
      { name: 'Nur Aufzeichnung', mode: 'recording', capacity: null, taken: 0, note: 'bis Ende Januar' },
    ],
    miriam: 'Online',
    outcomes: [['4.2', 5]],
  },
  {
    by: 'selin-aydogan',
    title: 'Recht am eigenen Bild',
    days: -47,
    time: '15:00',
    minutes: 90,
    kind: 'training',
    sectors: ['education', 'culture'],
    subjects: ['Fotos', 'Recht'],
    description: 'Einwilligungen, Aushänge, Gruppenfotos.',
    options: [online(40, 18)],
    outcomes: [['2.5', 4]],
  },
  {
    by: 'hannelore-dietzsch',
    title: 'Trickfilm in der Grundschule, erster Teil',
    days: -26,
    time: '15:30',
    minutes: 120,
    kind: 'training',
    sectors: ['education'],
    subjects: ['Film', 'Grundschule'],
    ...places.schule,
    description: 'Figuren aus Papier, Bild für Bild.',
    options: [onSite(16, 12)],
    miriam: 'Vor Ort',
    outcomes: [['3.1', 3]],
  },
  {
    by: 'torben-kaltwasser',
    title: 'Werkstattgespräch: Reparieren im Unterricht',
    days: -5,
    time: '16:00',
    minutes: 90,
    kind: 'exchange',
    sectors: ['education'],
    subjects: ['Reparatur'],
    place: 'Berufsschule Alte Ziegelei',
    address: 'Ziegeleiweg 1',
    description: 'Defekte Geräte als Lernstoff.',
    options: [onSite(12, 7)],
  },
];
