/** What a file may hold. */
export const importKinds = ['people', 'institutions'] as const;
export type ImportKind = (typeof importKinds)[number];

/** What a column may mean. A person's name stands in one column or in two. */
export const importFields = {
  people: ['name', 'firstName', 'lastName', 'email', 'jobTitle', 'institution', 'sectors'],
  institutions: ['name', 'kind', 'provider', 'sectors'],
} as const satisfies Record<ImportKind, readonly string[]>;
export type ImportField = (typeof importFields)[ImportKind][number];

/** Column of each field, counted from 0; what is left out has none. */
export type ImportMapping = Partial<Record<ImportField, number>>;

/** What keeps a line from being taken over. */
export const importFaults = [
  'missing',
  'email',
  'too_long',
  'sector',
  'twice',
  'formula',
  'signs',
  'reserved',
  'open_quote',
] as const;
export type ImportFault = (typeof importFaults)[number];

/** new: comes in; changed: brings something new; same: is already so; kept: has an account of their own that an import does not touch. */
export const importOutcomes = ['new', 'changed', 'same', 'kept', 'faulty'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];
