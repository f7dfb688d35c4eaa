import { defineProblems } from '../kernel/problem.js';

export const importsProblems = defineProblems({
  'import.no_file': { status: 422, de: 'Bitte wählen Sie eine CSV-Datei aus.', en: 'Please choose a CSV file.' },
  'import.workbook': {
    status: 422,
    de: 'Das ist eine Datei der Tabellenkalkulation selbst. Bitte speichern Sie die Liste dort als CSV.',
    en: 'This is a spreadsheet file. Please save the list as CSV in your spreadsheet program.',
  },
  'import.empty': {
    status: 422,
    de: 'In der Datei steht nichts außer vielleicht einer Kopfzeile.',
    en: 'The file is empty, or has only a header.',
  },
  'import.too_long': {
    status: 413,
    de: 'Die Datei hat mehr als {limit} Zeilen. Bitte teilen Sie sie.',
    en: 'The file has more than {limit} lines. Please split it.',
  },
  'import.unreadable': {
    status: 422,
    de: 'Ab Zeile {line} lässt sich die Datei nicht lesen; oft fehlt dort ein schließendes Anführungszeichen.',
    en: 'The file cannot be read from line {line} on; often a closing quotation mark is missing there.',
  },
  'import.no_column': {
    status: 422,
    de: 'Bitte sagen Sie, in welcher Spalte {field} steht.',
    en: 'Please say which column holds {field}.',
  },
  'import.faulty': {
    status: 422,
    de: '{count} Zeilen haben Fehler. Bitte verbessern Sie die Datei, oder lassen Sie diese Zeilen aus.',
    en: '{count} lines have errors. Please correct the file, or leave these lines out.',
  },
});
