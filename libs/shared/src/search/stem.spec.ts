import { describe, expect, it } from '@jest/globals';
import { fold } from './fold.js';
import { stem } from './stem.js';

const stemOf = (word: string) => stem(fold(word));

describe('forms that must meet', () => {
  it.each([
    ['Kurs', 'Kurse', 'Kurses', 'Kursen'],
    ['Museum', 'Museen', 'Museums'],
    ['Workshop', 'Workshops'],
    ['Kita', 'Kitas'],
    ['Zentrum', 'Zentren', 'Zentrums'],
    ['Thema', 'Themen'],
    ['Material', 'Materialien'],
    ['Verein', 'Vereine', 'Vereins', 'Vereinen'],
    ['Kind', 'Kinder', 'Kindern', 'Kindes'],
    ['Buch', 'Bücher', 'Büchern', 'Buecher'],
    ['Fortbildung', 'Fortbildungen'],
    ['Klasse', 'Klassen'],
    ['Ergebnis', 'Ergebnisse'],
    ['Café', 'Cafés'],
    ['Pädagoge', 'Pädagogin', 'Pädagoginnen', 'Pädagogen', 'Pädagogik', 'pädagogischer', 'Paedagogik'],
    ['Lehrer', 'Lehrerin', 'Lehrerinnen', 'Lehrern', 'Lehrers'],
    ['Inklusion', 'inklusiv', 'inklusive', 'inklusiver', 'inklusivem'],
    ['barrierefrei', 'barrierefreie', 'Barrierefreiheit'],
    ['Unternehmen', 'Unternehmens'],
    ['Technik', 'technisch', 'technische'],
    ['Straße', 'Strasse', 'Straßen'],
    ['Klassenbuch', 'Klassenbuchs', 'Klassenbücher'],
    ['Analyse', 'Analysen'],
    ['Logopäde', 'Logopädin'],
    ['Therapeut', 'Therapeutin', 'Therapeutinnen'],
    ['Fotograf', 'Fotografin'],
    ['Stadtrat', 'Stadträtin'],
  ])('%s %s', (...forms) => expect(new Set(forms.map(stemOf)).size).toBe(1));
});

describe('words that must not meet', () => {
  it.each([
    ['Lehrer', 'Lehre'],
    ['Bildung', 'Bild'],
    ['Medien', 'Medizin'],
    ['Medien', 'Medikament'],
    ['Museum', 'Musik'],
    ['Gebärde', 'Gebärende'],
    ['Termin', 'Term'],
    ['Digitalis', 'digital'],
    ['Rad', 'Rat'],
    ['Kita', 'KI'],
    ['Beamer', 'Beamte'],
    ['Platin', 'Platte'],
    ['Fuchs', 'Fuch'],
  ])('%s and %s', (one, other) => expect(stemOf(one)).not.toBe(stemOf(other)));
});

it('words that JavaScript has a meaning for are words like any other', () =>
  expect(['constructor', 'Constructors'].map(stemOf)).toEqual(['constructor', 'constructor']));
