import { describe, expect, it } from '@jest/globals';
import { German } from './german.js';
import { planQuery } from './plan.js';

const german = new German();
const lexemes = (text: string) => german.terms(text).map((term) => term.lexemes);

describe('words as people write them', () => {
  it.each([
    'Lehrer*innen',
    'Lehrer:innen',
    'Lehrer_innen',
    'Lehrer·innen',
    'Lehrer/innen',
    'Lehrer/-innen',
    'Lehrer(innen)',
    'LehrerInnen',
  ])('%s is one word', (written) => {
    expect(lexemes(written)).toEqual([['lehrer']]);
  });

  it('reads other slashes as a space', () => expect(lexemes('Beamer/Leinwand')).toEqual([['beamer'], ['leinwand']]));
  it('keeps hyphenated words together and apart', () =>
    expect(lexemes('Schul-Cloud')).toEqual([['schulcloud', 'schul', 'cloud']]));
  it('knows humps, but not the i of a product name', () =>
    expect(lexemes('BigBlueButton iPad')).toEqual([['bigblubutton', 'big', 'blu', 'button'], ['ipad']]));
  it('drops soft hyphens', () => expect(lexemes('Eltern\u00ADarbeit')[0]).toContain('elternarbeit'));
  it('completes the first half of a pair', () =>
    expect(lexemes('Kultur- und Sozialvereine')[0]).toEqual(['kultur', 'kulturverein', 'verein']));
});

describe('compounds', () => {
  const parts = (word: string) => lexemes(word)[0]!.slice(1);
  it.each([
    ['Museumspädagogik', ['muse', 'padagog']],
    ['Lehrkräftefortbildung', ['lehrkraft', 'fortbildung']],
    ['Kinderschutzkonzept', ['kind', 'schutz', 'konzept']],
    ['Grundschulunterricht', ['grundschul', 'unterricht']],
    ['Gesamtschule', ['gesamt', 'schul']],
    ['Leihvertrag', ['leih', 'vertrag']],
    ['Veranstaltungstechniker', ['veranstaltung', 'techn']],
    ['Fördermittelberaterin', ['forder', 'mittel', 'beratung']],
  ])('%s', (word, expected) => expect(parts(word)).toEqual(expected));

  it.each(['Fortbildung', 'Datenschutz', 'Inklusivmiete', 'Radio', 'Medizin', 'Zusammenarbeit', 'Beratung', 'Sport'])(
    '%s is one',
    (word) => expect(parts(word)).toEqual([]),
  );

  it('takes nouns from the corpus, and takes those apart too', () => {
    const taught = new German(['robotik', 'medienpadagogik']);
    expect(taught.terms('Robotikraum')[0]!.lexemes).toEqual(['robotikraum', 'robot', 'raum']);
    expect(taught.terms('Medienpädagogikprojekt')[0]!.lexemes).toEqual([
      'medienpadagogikprojekt',
      'medi',
      'padagog',
      'projekt',
    ]);
    expect(taught.terms('Medienpädagogik')[0]!.lexemes).toEqual(['medienpadagog', 'medi', 'padagog']);
  });
});

describe('what a word is derived from', () => {
  it.each([
    ['Technikerin', 'techn'],
    ['Prüfer', 'prufung'],
    ['Moderatoren', 'moderat'],
    ['ehrenamtlich', 'ehrenamt'],
  ])('%s', (word, root) => expect(lexemes(word)[0]).toContain(root));
  it.each(['Lehrer', 'Fenster', 'Wetter', 'Partner', 'Alter'])('%s from nothing', (word) =>
    expect(lexemes(word)[0]).toHaveLength(1),
  );
});

describe('what a query asks for', () => {
  const shown = (query: string) => planQuery(german, query).map((wanted) => wanted.shown);
  it('leaves out grammar and the words around a request', () =>
    expect(shown('Wer kann mir bei einem Elternabend zu Bildschirmzeit helfen?')).toEqual([
      'Elternabend',
      'Bildschirmzeit',
    ]));
  it('leaves out verbs of doing beside a thing', () =>
    expect(shown('Elternabend vorbereiten')).toEqual(['Elternabend']));
  it('keeps them where they stand alone', () => expect(shown('vorbereiten')).toEqual(['vorbereiten']));
  it('asks for each word once', () => expect(shown('Kurs Kurs kurs')).toEqual(['Kurs']));
  it('takes a known phrase as one', () =>
    expect(shown('künstliche Intelligenz im Unterricht')).toEqual(['künstliche Intelligenz', 'Unterricht']));
  it('wants the word or all its parts', () =>
    expect(planQuery(german, 'Schulklasse')[0]!.alternatives).toEqual([['schulklas'], ['schul', 'klas']]));
  it('stands nothing in for nothing', () => expect(shown(' ?! ')).toEqual([]));
});
