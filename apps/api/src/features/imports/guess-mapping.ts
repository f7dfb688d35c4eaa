import {
  type ImportField,
  importFields,
  type ImportKind,
  type ImportMapping,
} from '@querschnitt/shared/imports/import';
import { fold } from '@querschnitt/shared/search/fold';

/** What people call the name of one of theirs, and of a house, folded. */
const names: Record<ImportKind, string[]> = {
  people: [
    'name',
    'fullname',
    'displayname',
    'anzeigename',
    'ihrname',
    'person',
    'nameundvorname',
    'namevorname',
    'vornamename',
    'vornamenachname',
    'vorundnachname',
    'vorundzuname',
    'nachnamevorname',
    'mitarbeiter',
    'mitarbeiterin',
    'ansprechpartner',
    'ansprechpartnerin',
    'ansprechperson',
    'kontaktperson',
  ],
  institutions: [
    'name',
    'bezeichnung',
    'einrichtung',
    'institution',
    'organisation',
    'nameeinrichtung',
    'namedereinrichtung',
    'bezeichnungdereinrichtung',
    'einrichtungsname',
    'namederschule',
    'schulname',
    'schule',
    'namederkita',
    'bezeichnungderkita',
    'kita',
    'kindertageseinrichtung',
    'kindertagesstaette',
    'verein',
    'museum',
    'dienststelle',
  ].map(fold),
};

/** Headings as lists have them, folded. */
const headings: Record<Exclude<ImportField, 'name'>, string[]> = {
  firstName: ['vorname', 'firstname', 'givenname', 'rufname'],
  lastName: ['nachname', 'lastname', 'surname', 'familienname', 'familyname'],
  email: [
    'email',
    'emailadresse',
    'mail',
    'mailadresse',
    'emailaddress',
    'email1value',
    'ihreemail',
    'ihreemailadresse',
    'smtpadresse',
    'emaildienstlich',
    'dienstlicheemail',
    'emailadressedienstlich',
  ],
  jobTitle: [
    'aufgabe',
    'funktion',
    'position',
    'rolle',
    'taetigkeit',
    'beruf',
    'jobtitle',
    'title',
    'stelle',
    'funktionaufgabe',
    'organizationtitle',
  ].map(fold),
  institution: [
    'einrichtung',
    'namedereinrichtung',
    'einrichtungsname',
    'institution',
    'organisation',
    'organization',
    'organizationname',
    'company',
    'firma',
    'dienststelle',
    'schule',
    'namederschule',
    'schulname',
    'kita',
    'namederkita',
    'kindertageseinrichtung',
    'verein',
    'arbeitsort',
  ],
  sectors: ['bereich', 'bereiche', 'sector', 'sectors', 'sparte', 'feld'],
  kind: [
    'art',
    'typ',
    'kind',
    'type',
    'einrichtungsart',
    'artdereinrichtung',
    'einrichtungstyp',
    'schulart',
    'schulform',
    'schultyp',
  ],
  provider: [
    'traeger',
    'provider',
    'traegerschaft',
    'traegerdereinrichtung',
    'schultraeger',
    'einrichtungstraeger',
  ].map(fold),
};

/** "Anna Gut <anna@verein.example>" holds one as well. */
export const isAddress = (cell: string) => /[^\s@]@[^\s@]+\.\p{L}{2}/u.test(cell);
const isFullName = (cell: string) => /^\p{L}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*)+$/u.test(cell);
/** No number, no address: "Kita Igel", "3. Grundschule". */
const isWording = (cell: string) =>
  /\p{L}{2}/u.test(cell) && !isAddress(cell) && !/^(?:https?:|www\.|\+?\d{4})/i.test(cell);
const LOOKED_AT = 40;

/** The columns of a list without heading: that of addresses, and that of names where only one can be it; of institutions the one in which each is another. */
export function mappingByContent(kind: ImportKind, rows: { cells: string[] }[]): ImportMapping {
  const seen = rows.slice(0, LOOKED_AT);
  const columns = [...Array(Math.max(...seen.map(({ cells }) => cells.length))).keys()];
  const mostly = (is: (cell: string) => boolean) =>
    columns.filter((at) => seen.filter(({ cells }) => is(cells[at] ?? '')).length * 2 > seen.length);
  if (kind === 'institutions') {
    const distinct = columns.filter(
      (at) =>
        new Set(seen.map(({ cells }) => cells[at])).size === seen.length &&
        seen.every(({ cells }) => isWording(cells[at] ?? '')),
    );
    return distinct.length === 1 ? { name: distinct[0]! } : {};
  }
  const [[email], names] = [mostly(isAddress), mostly(isFullName)];
  return { ...(email !== undefined && { email }), ...(names.length === 1 && { name: names[0]! }) };
}

/** What the columns probably mean, each used once; people name their institution, institutions their own name. */
export function guessMapping(kind: ImportKind, header: string[]): ImportMapping {
  const folded = header.map(fold);
  const taken = new Set<number>();
  const order =
    kind === 'people'
      ? [...importFields.people].sort((a, b) => Number(a === 'name') - Number(b === 'name'))
      : importFields.institutions;
  const mapping: ImportMapping = {};
  for (const field of order) {
    const at = folded.findIndex(
      (heading, index) => !taken.has(index) && (field === 'name' ? names[kind] : headings[field]).includes(heading),
    );
    if (at < 0) continue;
    taken.add(at);
    mapping[field] = at;
  }
  // "Vorname; Name": the second is the family name.
  if (mapping.firstName !== undefined && mapping.lastName === undefined && mapping.name !== undefined) {
    mapping.lastName = mapping.name;
    delete mapping.name;
  }
  return mapping;
}
