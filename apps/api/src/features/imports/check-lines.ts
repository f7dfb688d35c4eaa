import { setImmediate } from 'node:timers/promises';
import {
  type ImportFault,
  type ImportField,
  importFields,
  type ImportKind,
  type ImportMapping,
} from '@querschnitt/shared/imports/import';
import { email } from '@querschnitt/shared/people/people.schema';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import { fold } from '@querschnitt/shared/search/fold';
import type { Sheet } from './read-csv.js';

const LONGEST = 120;
/** Of a cell so much is read and shown: it is too long all the same. */
const READ = 500;
const AT_ONCE = 200;
/** "- Leitung" and "+49 3641" are none. */
const FORMULA = /^(?:[=@]|[+-](?![ \d()/.-]*$)\S)/;

/** Names people give the three fields, folded. */
const sectorNames: Record<string, Sector> = {
  bildung: 'education',
  education: 'education',
  schule: 'education',
  kultur: 'culture',
  culture: 'culture',
  soziales: 'social',
  sozial: 'social',
  social: 'social',
  socialwork: 'social',
  sozialearbeit: 'social',
  sozialarbeit: 'social',
};

export interface Checked {
  line: number;
  values: Partial<Record<ImportField, string>>;
  /** The fields as they would be stored. */
  record: {
    name: string;
    email: string;
    jobTitle: string;
    institution: string;
    kind: string;
    provider: string;
    sectors: Sector[];
  };
  faults: { field: ImportField | null; code: ImportFault }[];
}

/** Reads each line by the mapping and says what is wrong with it; others have their turn in between. */
export async function checkLines(kind: ImportKind, sheet: Sheet, mapping: ImportMapping): Promise<Checked[]> {
  const seen = new Set<string>();
  const checked: Checked[] = [];
  for (const { line, cells, openQuote } of sheet.rows) {
    if (checked.length % AT_ONCE === 0) await setImmediate();
    const values = valuesOf(kind, cells, mapping);
    const record = recordOf(values);
    const faults = faultsOf(kind, values, record);
    const key = (kind === 'people' ? record.email : record.name).toLowerCase();
    if (key && seen.has(key)) faults.push({ field: kind === 'people' ? 'email' : 'name', code: 'twice' });
    seen.add(key);
    if (openQuote) faults.push({ field: null, code: 'open_quote' });
    checked.push({ line, values, record, faults });
  }
  return checked;
}

const valuesOf = (kind: ImportKind, cells: string[], mapping: ImportMapping): Checked['values'] =>
  Object.fromEntries(
    importFields[kind].flatMap((field) =>
      mapping[field] === undefined ? [] : [[field, (cells[mapping[field]] ?? '').slice(0, READ)]],
    ),
  );

const recordOf = (values: Checked['values']): Checked['record'] => ({
  name: values.name || [values.firstName, values.lastName].filter(Boolean).join(' '),
  email: oneForm(addressIn(values.email ?? '')),
  jobTitle: values.jobTitle ?? '',
  institution: values.institution ?? '',
  kind: values.kind ?? '',
  provider: values.provider ?? '',
  sectors: [...new Set(sectorWords(values.sectors).flatMap((word) => sectorNames[fold(word)] ?? []))],
});

/** As registration keeps it, so that whoever is imported is found when they come. */
const oneForm = (address: string) => email.safeParse(address).data ?? address;

/** "Anna Gut <anna@verein.example>" and "mailto:anna@…" hold an address as well. */
const addressIn = (cell: string) =>
  (/<([^<>\s]+@[^<>\s]+)>;?$/.exec(cell)?.[1] ?? cell).replace(/^mailto:/i, '').replace(/(?<=\p{L})[.,;]$/u, '');

const sectorWords = (cell = '') =>
  cell
    .split(/[,;/|+&]| und | and /)
    .map((word) => word.trim())
    .filter(Boolean);

function faultsOf(kind: ImportKind, values: Checked['values'], record: Checked['record']): Checked['faults'] {
  const faults: Checked['faults'] = [];
  if (record.name.length < 2) faults.push({ field: 'name', code: 'missing' });
  if (kind === 'people' && !record.email) faults.push({ field: 'email', code: 'missing' });
  else if (kind === 'people' && !email.safeParse(record.email).success) faults.push({ field: 'email', code: 'email' });
  if (sectorWords(values.sectors).some((word) => !sectorNames[fold(word)]))
    faults.push({ field: 'sectors', code: 'sector' });
  for (const [field, value] of Object.entries(values) as [ImportField, string][]) {
    if (value.length > LONGEST && field !== 'email') faults.push({ field, code: 'too_long' });
    // A cell that begins like a formula would be one in the next spreadsheet it is exported to (CWE-1236).
    if (FORMULA.test(value)) faults.push({ field, code: 'formula' });
  }
  return faults;
}
