/** The facets of the directory: the column of each holds all values of a person. */
export const facets = ['sector', 'institution', 'competence', 'offer', 'target', 'mode', 'language'] as const;
export type Facet = (typeof facets)[number];

/**
 * Whoever the reader may see and the question fits, each facet as an array, and per facet whether the filter lets them pass.
 * $1 onlooker, $2 tsquery or null, $3 the question's words as tsqueries, $4 now, $5 only available, $6 … one array per facet.
 */
const HITS = `
  with seen as (
    select s.*, i.slug::text as institution_slug, i.name as institution_name, d.vector
      from seen_profiles s
      join search_documents d on d.kind = 'person' and d.id = s.id and d.audience = s.onlooker
      left join institutions i on i.id = s.institution_id
     where s.onlooker = $1 and ($2::text is null or d.vector @@ $2::tsquery)
  ), hits as (
    select seen.*, free_requests(id, contact_limit, $4) as free, sectors as sector,
           array_remove(array[institution_slug], null) as institution,
           array(select c.competence from seen_competences c where c.id = seen.id and c.onlooker = $1) as competence,
           array(select distinct o.kind from seen_offers o where o.id = seen.id and o.onlooker = $1) as offer,
           array(select distinct unnest(o.targets) from seen_offers o where o.id = seen.id and o.onlooker = $1) as target,
           array(select distinct unnest(o.modes) from seen_offers o where o.id = seen.id and o.onlooker = $1) as mode,
           languages as language,
           coalesce((select sum((seen.vector @@ word::tsquery)::int) from unnest($3::text[]) word), 0) * 1000000
             + coalesce(round(ts_rank('{0.05, 0.2, 0.6, 1.0}', seen.vector, $2::tsquery) * 100000), 0) as fit
      from seen
  ), passing as (
    select hits.*, (not $5::boolean or free > 0) as ok_available,
           ${facets.map((facet, at) => `(cardinality($${at + 6}::text[]) = 0 or ${facet} && $${at + 6}::text[]) as ok_${facet}`).join(',\n           ')}
      from hits
  )`;

const everyOther = (facet?: Facet) => [...facets.filter((other) => other !== facet).map((other) => `ok_${other}`), 'ok_available'].join(' and ');
export const ALL_PASS = everyOther();

/** Counts per value: how many each would leave, given the other filters. `total` and `available` come along. */
export const COUNTS = `${HITS}
  ${facets.map((facet) => `select '${facet}' as facet, value, ${facet === 'institution' ? 'min(institution_name)' : 'null'} as label, count(*) as count from passing, unnest(${facet}) as value where ${everyOther(facet)} group by value`).join('\n  union all ')}
  union all select 'available', 'true', null, count(*) from passing where free > 0 and ${facets.map((facet) => `ok_${facet}`).join(' and ')}
  union all select 'total', 'total', null, count(*) from passing where ${ALL_PASS}`;

/** Leading sort key per order; ties are broken by name and id. All are descending numbers. */
const leading = {
  fit: 'fit',
  available: '(least(free, 1) * 10000000 + fit)',
  confirmed: `coalesce(extract(epoch from confirmed_at), 0)`,
};
export type DirectorySort = keyof typeof leading;

/** A page of hits after the keyset (lead, name, id). Parameters follow those of the facets. */
export const pageSql = (sort: DirectorySort) => {
  const [lead, name, id, limit] = [1, 2, 3, 4].map((nth) => `$${nth + 5 + facets.length}`);
  return `${HITS}
  select id, handle, name, sectors, institution_slug as "institutionSlug", institution_name as "institutionName", job_title as "jobTitle", picture, motto, about, can,
         confirmed_at as "confirmedAt", offer as "offerKinds", lead::float8 as lead,
         (select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'text', o.text) order by o.position), '[]') from seen_offers o where o.id = ranked.id and o.onlooker = $1) as offers,
         (select coalesce(jsonb_agg(jsonb_build_object('framework', c.framework, 'version', c.version, 'competence', c.competence, 'level', c.level)), '[]')
            from (select * from seen_competences c where c.id = ranked.id and c.onlooker = $1 order by c.level desc, c.competence limit 2) c) as competences
    from (select passing.*, ${leading[sort]} as lead from passing where ${ALL_PASS}) ranked
   where ${lead}::float8 is null or (-lead, name, id) > (-${lead}::float8, ${name}::text, ${id}::uuid)
   order by lead desc, name, id limit ${limit}::int`;
};
