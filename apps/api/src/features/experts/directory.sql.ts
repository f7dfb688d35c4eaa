/** The facets of the directory, as documents of people carry them: `sector:culture`. */
export const facets = ['sector', 'institution', 'competence', 'offer', 'target', 'mode', 'language'] as const;
export type Facet = (typeof facets)[number];

const NAME = 's.name collate "de-x-icu" as name';
/** Who may be asked at all carries this beside the facets; who has been asked often enough lately is taken off when it is read. */
export const AVAILABLE = 'available:true';
const FACETS = `case when d.id in (select asked_out($3)) then array_remove(d.facets, '${AVAILABLE}') else d.facets end`;

/**
 * What narrows down, each with the parameter that holds its values; only what was chosen is tested. Parameters of every
 * statement: $1 onlooker, $2 tsquery, $3 now, $4 … one array of values per chosen filter.
 */
export type Narrowing = Facet | 'available';
const valuesOf = (nth: number) => `$${nth + 4}::text[]`;

/** Documents the question fits. Without one there is no condition, rather than one that may be void: a plan made for both could not use the index. */
const found = (asked: boolean) => `search_documents d where d.kind = 'person' and d.audience = $1 and ${asked ? 'd.vector @@ $2::tsquery' : '$2::text is null'} and $3::timestamptz is not null`;

/**
 * Counts per value: how many each would leave, given the other filters; so whoever fails one filter only still counts
 * for the values of that one. `total` and `available:true` come along. From the index alone, which is a moment behind
 * whoever has just hidden something.
 */
export const countsSql = (asked: boolean, narrowed: Narrowing[]) => `
  with tested as (
    select facets, array_remove(array[${narrowed.map((by, nth) => `case when not facets && ${valuesOf(nth)} then '${by}:' end`).join(', ')}]::text[], null) as fails
      from (select ${FACETS} as facets from ${found(asked)} offset 0) hits),
  counted as (
    select value, count(*)::int as count from tested, unnest(facets) value where ${narrowed.length ? `fails = '{}' or cardinality(fails) = 1 and starts_with(value, fails[1])` : 'true'} group by value)
  select split_part(value, ':', 1) as facet, substr(value, strpos(value, ':') + 1) as value, i.name as label, count
    from counted left join institutions i on 'institution:' || i.slug = value
  union all select 'total', 'total', null, count(*)::int from tested where fails = '{}'`;

/** Leading sort key per order; ties are broken by name and id. All are descending numbers. */
const leading = (fit: string) => ({
  fit,
  available: `((d.facets @> array['${AVAILABLE}'])::int * 10000000 + ${fit})`,
  confirmed: `coalesce(extract(epoch from s.confirmed_at), 0)`,
});
export type DirectorySort = 'fit' | 'available' | 'confirmed';

/** Each of the question's words counts before how well they fit. */
const fit = (words: string) => `(coalesce((select sum((d.vector @@ word)::int) from unnest(${words}::tsquery[]) word), 0) * 1000000
             + coalesce(round(ts_rank('{0.05, 0.2, 0.6, 1.0}', d.vector, $2::tsquery) * 100000), 0))`;

/** What is shown of those on a page. */
const dressed = `
  select s.id, s.handle, s.name, s.sectors, i.slug as "institutionSlug", i.name as "institutionName", s.job_title as "jobTitle", s.picture, s.motto, s.about, s.can,
         s.confirmed_at as "confirmedAt", array(select distinct o.kind from seen_offers o where o.id = s.id and o.onlooker = $1) as "offerKinds", page.lead,
         (select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'text', o.text) order by o.position), '[]') from seen_offers o where o.id = s.id and o.onlooker = $1) as offers,
         (select coalesce(jsonb_agg(jsonb_build_object('framework', c.framework, 'version', c.version, 'competence', c.competence, 'level', c.level)), '[]')
            from (select * from seen_competences c where c.id = s.id and c.onlooker = $1 order by c.level desc, c.competence limit 2) c) as competences
    from page join seen_profiles s on s.id = page.id and s.onlooker = $1 left join institutions i on i.id = s.institution_id
   order by page.lead desc, page.name, page.id`;

/**
 * A page of hits, of those whom the reader may see now; only these are dressed. Parameters after those of the filters: the
 * keyset it follows (lead, name, id), the limit, and with a question, unless sorted by date, its words as tsqueries.
 */
export const pageSql = (sort: DirectorySort, asked: boolean, narrowed: Narrowing[]) => {
  const [lead, name, id, limit, words] = [0, 1, 2, 3, 4].map((nth) => `$${nth + 4 + narrowed.length}`) as [string, string, string, string, string];
  return `
  with ranked as (
    select s.id, ${NAME}, ${leading(asked ? fit(words) : '0')[sort]}::float8 as lead
      from (select d.id, d.audience, d.vector, ${FACETS} as facets from ${found(asked)} offset 0) d join seen_profiles s on s.id = d.id and s.onlooker = d.audience
     where ${['true', ...narrowed.map((_, nth) => `d.facets && ${valuesOf(nth)}`)].join(' and ')}
  ), page as (
    select * from ranked where ${lead}::float8 is null or (-lead, name, id) > (-${lead}::float8, ${name}::text, ${id}::uuid) order by lead desc, name, id limit ${limit}::int)
${dressed}`;
};

/** A page of everybody by name, along the index of names. Parameters: onlooker, and the keyset it follows (name, id) but for the first page. */
export const everybodySql = (limit: number, isFirst: boolean) => `
  with page as (
    select s.id, ${NAME}, 0::float8 as lead from search_documents d join seen_profiles s on s.id = d.id and s.onlooker = d.audience
     where d.kind = 'person' and d.audience = $1 ${isFirst ? '' : `and (s.name collate "de-x-icu", s.id) > ($2::text, $3::uuid)`} order by name, s.id limit ${limit})
${dressed}`;
