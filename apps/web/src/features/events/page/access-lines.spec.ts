import { describe, expect, it } from '@jest/globals';
import { words } from '../words';
import { accessLines } from './access-lines';

const note =
  'Stufenlos, Aufzug 110 × 140 cm\nInduktionsschleife in den Reihen 1 bis 4\nSign language on request\nParkplatz vor dem Haus';
const texts = (language: 'de' | 'en') =>
  accessLines(['step_free', 'induction_loop', 'sign_language', 'captions'], note, words[language].access).map(
    ({ text }) => text,
  );

describe('notes on access', () => {
  it('stand once, in whatever language they are written and read', () => {
    const notes = [
      'Stufenlos, Aufzug 110 × 140 cm',
      'Induktionsschleife in den Reihen 1 bis 4',
      'Sign language on request',
    ];
    expect(texts('de')).toEqual([...notes, 'Untertitel', 'Parkplatz vor dem Haus']);
    expect(texts('en')).toEqual([...notes, 'Captions', 'Parkplatz vor dem Haus']);
  });

  it('stand once where one line names several features, or is written twice', () => {
    const lines = (note: string) =>
      accessLines(['step_free', 'captions'], note, words.de.access).map(({ feature, text }) => [feature, text]);
    expect(lines('Stufenlos, mit Untertiteln\nKlingel links\nKlingel links')).toEqual([
      ['step_free', 'Stufenlos, mit Untertiteln'],
      [null, 'Klingel links'],
    ]);
    expect(lines('Rollstuhlgerecht, Rampe am Hof\nSchriftdolmetschung auf Anfrage')).toEqual([
      ['step_free', 'Rollstuhlgerecht, Rampe am Hof'],
      ['captions', 'Schriftdolmetschung auf Anfrage'],
    ]);
  });
});
