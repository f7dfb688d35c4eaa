import type { LanguageSpoken, OfferKind, OfferMode, OfferTarget } from '@querschnitt/shared/profiles/profile';
import type { ExampleHandle } from './people.data.js';

type Offer = [kind: OfferKind, text: string, targets: OfferTarget[], modes: OfferMode[]];

export interface ExampleProfile {
  motto?: string;
  about?: string;
  can: string[];
  learns?: string[];
  offers?: Offer[];
  /** `2.5:7` is competence 2.5 at level 7. */
  levels?: string;
  languages?: LanguageSpoken[];
  limit?: number;
  /** Days since it was confirmed. */
  confirmed: number;
}

const ALL: OfferTarget[] = ['kita', 'primary', 'secondary', 'youth'];

/** What the people of the example say of themselves, first half. */
export const profiles: Partial<Record<ExampleHandle, ExampleProfile>> = {
  'miriam-hartung': {
    motto: 'Erst reden, dann regeln.',
    about:
      'Ich bin seit neun Jahren Schulsozialarbeiterin. Am meisten lerne ich von Kolleg:innen, die das Gleiche anders machen.\n\nGerade bauen wir die **Tablet-Ausleihe über das Wochenende** auf.',
    can: ['Tablets an Familien verleihen', 'Klassenchat-Regeln mit Klasse 5 und 6', 'Gespräche bei Cybermobbing'],
    learns: ['Podcast aufnehmen und schneiden', 'Leichte Sprache'],
    offers: [
      ['consultation', '30 Minuten zum Ablauf der Geräteausleihe', ['primary', 'secondary'], ['onsite', 'online']],
    ],
    levels: '1.2:5 2.1:6 2.2:5 2.4:6 2.5:6 4.2:4 4.3:6 5.1:3',
    languages: ['de', 'en'],
    limit: 2,
    confirmed: 60,
  },
  'hannelore-dietzsch': {
    motto: 'Bibliotheken erreichen Eltern, die nicht in die Schule kommen.',
    about:
      'Ich plane das Programm der Stadtteilbibliothek: Elternabende, Vorlesestunden, Werkstätten. Unser Saal hat Aufzug, Induktionsschleife und Platz für 60 Personen.',
    can: [
      'Elternabend zu Bildschirmzeit organisieren',
      'Hybride Veranstaltungen mit kleinem Team',
      'Beamer und Leinwand einrichten',
    ],
    learns: ['Gebärdensprache bei Veranstaltungen', 'Urheberrecht bei Aufzeichnungen'],
    offers: [
      ['talk', 'Raum für 60 Personen', ALL, ['onsite']],
      ['training', 'Hybride Treffen leiten', ['adults'], ['onsite', 'online']],
    ],
    levels: '2.1:6 2.4:5 3.1:4 5.2:5',
    languages: ['de', 'ru'],
    limit: 2,
    confirmed: 70,
  },
  'karla-mittenzwei': {
    motto: 'Neu hier, mit vielen Fragen.',
    can: ['Bilderbuchkino mit Beamer', 'Bewegungsspiele draußen'],
    learns: ['Elternabende vorbereiten', 'Fotos und Einwilligung in der Kita', 'Trickfilm mit Kindern'],
    levels: '1.1:3 2.2:2 3.1:2',
    languages: ['de'],
    confirmed: 4,
  },
  'selin-aydogan': {
    motto: 'Ich rechne Datenschutz in Arbeitszeit um: Was ist nötig, was kostet es Sie am Montag?',
    about:
      'Juristin, seit 2014 in der Medienwerkstatt. Sieben **Elternabende zu Bildschirmzeit** habe ich in diesem Jahr gehalten, vom Familienzentrum bis zum Gymnasium.',
    can: [
      'Datenschutz in Schule und Kita',
      'Elternabende zu Mediennutzung und Bildschirmzeit',
      'Foto- und Urheberrecht',
      'Verträge für Geräteausleihe',
    ],
    learns: ['Podcast aufnehmen und schneiden', 'Leichte Sprache'],
    offers: [
      ['consultation', '30 Minuten', ALL, ['online']],
      ['talk', 'Elternabend zu Bildschirmzeit', ALL, ['onsite']],
      ['shadowing', 'in der Werkstatt, donnerstags', ['adults'], ['onsite']],
      ['training', 'Datenschutz ohne Angst', ['adults'], ['onsite', 'online']],
    ],
    levels: '1.1:5 1.2:6 1.3:6 2.1:5 2.2:6 2.4:5 2.5:7 3.1:3 3.3:7 4.1:5 4.2:8 4.3:6 5.1:3',
    languages: ['de', 'tr', 'en'],
    confirmed: 65,
  },
  'annegret-pfuetzner': {
    motto: 'Wir planen im Januar unseren ersten Elternabend zu Bildschirmzeit und suchen jemanden zum Mitplanen.',
    can: ['Portfolio-Arbeit ohne Papierstapel', 'Bildkarten für Elterngespräche', 'Dienstplanung im kleinen Team'],
    learns: ['Elternabend zu Bildschirmzeit leiten'],
    offers: [
      ['shadowing', 'Vormittag in der Kita', ['kita'], ['onsite']],
      ['consultation', 'Kita-App einführen', ['kita'], ['onsite', 'online']],
    ],
    levels: '2.2:3 1.3:4 2.4:4',
    languages: ['de', 'en'],
    limit: 1,
    confirmed: 30,
  },
  'lea-sommerfeld-kowalczyk': {
    about: 'Ich berate Familien zu Medienzeiten und moderiere Elternabende auf Deutsch und Polnisch.',
    can: ['Familienberatung zu Medienzeiten', 'Elternabende zweisprachig moderieren', 'Anträge auf Dolmetschkosten'],
    learns: ['Videos mit Untertiteln'],
    offers: [
      ['consultation', 'für Familien und Fachkräfte', ALL, ['onsite', 'online']],
      ['talk', 'Elternabend, deutsch-polnisch', ['kita', 'primary'], ['onsite']],
    ],
    levels: '2.5:5 4.3:6',
    languages: ['de', 'pl'],
    confirmed: 250,
  },
  'thuy-linh-nguyen': {
    about: 'Familienregeln arbeite ich mit Jugendlichen aus statt für sie. Die Vorlage gibt es in drei Sprachen.',
    can: [
      'Familienregeln für Bildschirmzeit in drei Sprachen',
      'Jugendbeteiligung mit Handy und Zettel',
      'Handyfreie Zonen aushandeln',
    ],
    learns: ['Förderanträge schreiben'],
    offers: [
      ['consultation', '', ['youth', 'secondary'], ['onsite', 'online']],
      ['shadowing', 'ein Nachmittag im Jugendzentrum', ['youth'], ['onsite']],
    ],
    levels: '2.3:6 2.1:5 2.5:5',
    languages: ['de', 'vi', 'en'],
    limit: 1,
    confirmed: 10,
  },
  'piotr-malecki': {
    motto: 'Zwanzig Minuten Einführung statt eines Vertrags von vier Seiten.',
    can: ['Podcast aufnehmen und schneiden', 'Audioguides mit Schulklassen', 'Museumskoffer zu Optik'],
    learns: ['Datenschutz bei Tonaufnahmen'],
    offers: [
      ['training', 'Aufnahmekoffer benutzen', ['primary', 'secondary', 'adults'], ['onsite']],
      ['shadowing', 'Aufnahme im Depot', ['secondary'], ['onsite']],
    ],
    levels: '3.1:7 3.2:6 3.3:4',
    languages: ['de', 'pl', 'en'],
    confirmed: 20,
  },
  'jonas-wetterau': {
    motto: 'Drei schwache Zugangspunkte sind besser als ein starker.',
    can: [
      'Tablets und Laptops verwalten',
      'WLAN im Altbau',
      'Versicherung und Leihvertrag für Geräte',
      'Ladeschränke beschaffen',
    ],
    learns: ['Elternabende moderieren'],
    offers: [
      ['consultation', 'Sprechstunde Geräteausleihe', ALL, ['online']],
      ['training', 'Geräteverwaltung für Einsteiger:innen', ['adults'], ['onsite', 'online']],
    ],
    levels: '4.1:8 5.1:8 5.2:7 4.2:6 1.3:6',
    languages: ['de', 'en'],
    limit: 5,
    confirmed: 14,
  },
  'karsten-oehler': {
    can: ['Medien und Geräte verleihen', 'Gesprächsleitfaden statt Mahnung', 'E-Books in der Ausleihe'],
    learns: ['Robotik mit Kindern'],
    offers: [['consultation', 'Ausleihe aufbauen', ALL, ['onsite', 'online']]],
    levels: '1.1:7 1.3:7 2.2:5',
    languages: ['de'],
    confirmed: 45,
  },
  'friederike-von-lossow-brandt': {
    can: ['Trickfilm im Grundschulunterricht', 'Dokumentenkamera im Unterricht', 'Lernplattform in Klasse 3 und 4'],
    learns: ['KI im Unterricht einordnen'],
    offers: [
      ['shadowing', 'Unterricht mit Tablets, dienstags', ['primary'], ['onsite']],
      ['training', 'Trickfilm an einem Nachmittag', ['primary'], ['onsite']],
    ],
    levels: '3.1:5 3.2:4 5.3:5',
    languages: ['de', 'fr'],
    confirmed: 100,
  },
  'ruben-okafor': {
    can: ['Tontechnik für Konzerte und Videokonferenzen', 'Instrumente verleihen', 'Beats mit Jugendlichen bauen'],
    learns: ['Förderanträge schreiben'],
    offers: [
      ['training', 'Guter Ton mit einfachen Mitteln', ['youth', 'adults'], ['onsite']],
      ['talk', '', ['youth'], ['onsite']],
    ],
    levels: '3.1:6 5.1:5 5.3:7',
    languages: ['de', 'en', 'fr'],
    confirmed: 75,
  },
  'henrike-vogelsang': {
    can: [
      'Unterstützte Kommunikation mit Bildkarten',
      'Leichte Sprache prüfen',
      'Vorlesefunktion und Bedienungshilfen einrichten',
    ],
    learns: ['Gebärdensprache'],
    offers: [
      ['consultation', 'barrierefreie Arbeitsblätter', ['primary', 'secondary'], ['online']],
      ['training', 'Leichte Sprache schreiben', ['adults'], ['onsite', 'online']],
    ],
    levels: '3.1:6 3.2:6 4.3:5 5.2:6',
    languages: ['de', 'gsg'],
    confirmed: 55,
  },
  'matteo-brunetti': {
    can: ['Programmieren mit Klasse 5 bis 10', 'KI im Unterricht: Chatbots prüfen', 'Roboter-AG aufbauen'],
    learns: ['Museumsbesuche digital vorbereiten'],
    offers: [
      ['talk', 'KI für Eltern und Kollegien', ['secondary', 'adults'], ['onsite', 'online']],
      ['training', 'Erste Schritte mit Robotik', ['primary', 'secondary'], ['onsite']],
    ],
    levels: '3.4:8 1.2:7 5.3:6 5.1:6',
    languages: ['de', 'it', 'en'],
    confirmed: 35,
  },
};
