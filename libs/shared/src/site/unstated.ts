import type { OperatorField, Site } from './site.schema.js';

const NOT_ASKED = new Set<keyof Site>(['name', 'town', 'version']);

/** What the law asks for and nobody has said yet. Apart from the shapes, which pages that only read do without. */
export const unstated = (site: Site) =>
  (Object.keys(site) as (keyof Site)[]).filter(
    (field): field is OperatorField => !NOT_ASKED.has(field) && !site[field],
  );
