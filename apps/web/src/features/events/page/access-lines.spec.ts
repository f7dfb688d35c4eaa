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
});
