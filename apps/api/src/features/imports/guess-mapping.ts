import { type ImportField, importFields, type ImportKind, type ImportMapping } from '@querschnitt/shared/imports/import';
import { fold } from '@querschnitt/shared/search/fold';

/** Headings as lists have them, folded. */
const headings: Record<ImportField, string[]> = {
  name: ['name', 'fullname', 'person', 'bezeichnung', 'einrichtung', 'institution', 'nameeinrichtung', 'namedereinrichtung', 'einrichtungsname', 'namederschule', 'schulname', 'kita', 'nameundvorname', 'vornamename', 'vorundnachname', 'nachnamevorname', 'mitarbeiter', 'mitarbeiterin', 'ansprechpartner', 'ansprechpartnerin', 'ansprechperson', 'kontaktperson'],
  firstName: ['vorname', 'firstname', 'givenname', 'rufname'],
  lastName: ['nachname', 'lastname', 'surname', 'familienname', 'familyname'],
  email: ['email', 'emailadresse', 'mail', 'mailadresse', 'emailaddress', 'emaildienstlich', 'dienstlicheemail', 'emailadressedienstlich'],
  jobTitle: ['aufgabe', 'funktion', 'position', 'rolle', 'taetigkeit', 'beruf', 'jobtitle', 'title', 'stelle'].map(fold),
  institution: ['einrichtung', 'institution', 'organisation', 'organization', 'dienststelle', 'schule', 'arbeitsort'],
  sectors: ['bereich', 'bereiche', 'sector', 'sectors', 'sparte', 'feld'],
  kind: ['art', 'typ', 'kind', 'type', 'einrichtungsart'],
  provider: ['traeger', 'provider', 'traegerschaft'].map(fold),
};

/** What the columns probably mean, each used once; people name their institution, institutions their own name. */
export function guessMapping(kind: ImportKind, header: string[]): ImportMapping {
  const folded = header.map(fold);
  const taken = new Set<number>();
  const order = kind === 'people' ? [...importFields.people].sort((a, b) => Number(a === 'name') - Number(b === 'name')) : importFields.institutions;
  const mapping: ImportMapping = {};
  for (const field of order) {
    const at = folded.findIndex((heading, index) => !taken.has(index) && headings[field].includes(heading));
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
