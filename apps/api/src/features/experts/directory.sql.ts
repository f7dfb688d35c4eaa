/** The facets of the directory, as documents of people carry them: `sector:culture`. */
export const facets = ['sector', 'institution', 'competence', 'offer', 'target', 'mode', 'language'] as const;
export type Facet = (typeof facets)[number];

/** Who may be asked at all carries this beside the facets; who has been asked often enough lately is taken off when it is read. */
export const AVAILABLE = 'available:true';
export type Narrowing = Facet | 'available';

/** Parameters of every statement: $1 onlooker, $2 tsquery, $3 now. Without a question there is no condition, rather than one that may be void: a plan made for both could not use the index. */
const found = (asked: boolean) =>
  `search_documents d where d.kind = 'person' and d.audience = $1 and ${asked ? 'd.vector @@ $2::tsquery' : '$2::text is null'} and $3::timestamptz is not null`;

/** Numbers of the documents that fit, and of those among them whose person has been asked out. From the index alone, which is a moment behind whoever has just hidden something. */
export const hitsSql = (asked: boolean) => `
  select coalesce(array_agg(d.number), '{}') as hits, coalesce(array_agg(d.number) filter (where d.id in (select asked_out($3))), '{}') as "askedOut" from ${found(asked)}`;

/** Leading sort key per order; ties are broken by name and id. All are descending numbers. */
const leading = (fit: string) => ({
  fit,
  available: `((d.facets @> array['${AVAILABLE}'] and d.id not in (select asked_out($3)))::int * 10000000 + ${fit})`,
  confirmed: `coalesce((select extract(epoch from p.confirmed_at) from profiles p where p.member_id = d.id), 0)`,
});
export type DirectorySort = 'fit' | 'available' | 'confirmed';

/** Each of the question's words counts before how well they fit. */
const fit = (
  words: string,
) => `(coalesce((select sum((d.vector @@ word)::int) from unnest(${words}::tsquery[]) word), 0) * 1000000
             + coalesce(round(ts_rank('{0.05, 0.2, 0.6, 1.0}', d.vector, $2::tsquery) * 100000), 0))`;

/** What is shown of those on a page. */
const dressed = `
  select s.id, s.handle, s.name, s.sectors, i.slug as "institutionSlug", i.name as "institutionName", s.job_title as "jobTitle", s.picture, s.motto, s.about, s.can, s.languages, page.title,
         s.confirmed_at as "confirmedAt", array(select distinct o.kind from seen_offers o where o.id = s.id and o.onlooker = $1) as "offerKinds", page.lead,
         (select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'text', o.text) order by o.position), '[]') from seen_offers o where o.id = s.id and o.onlooker = $1) as offers,
         (select coalesce(jsonb_agg(jsonb_build_object('framework', c.framework, 'version', c.version, 'competence', c.competence, 'level', c.level)), '[]')
            from (select * from seen_competences c where c.id = s.id and c.onlooker = $1 order by c.level desc, c.competence limit 2) c) as competences
    from page join seen_profiles s on s.id = page.id and s.onlooker = $1 left join institutions i on i.id = s.institution_id
   order by page.lead desc, page.title, page.id`;

/** How many hits more are looked at than a page has, should some be visible no longer and the index not know yet. */
export const SPARE = 20;

/**
 * A page of hits; only these are dressed, and only whom the reader may see now. Further parameters: one array of values per
 * chosen filter, the keyset it follows (lead, title, id), the limit, and with a question, unless sorted by date, its words as tsqueries.
 */
export const pageSql = (sort: DirectorySort, asked: boolean, narrowed: Narrowing[]) => {
  const parameter = (nth: number) => `$${nth + 4}`;
  const filters = narrowed.map(
    (by, nth) =>
      `d.facets && ${parameter(nth)}::text[]${by === 'available' ? ' and d.id not in (select asked_out($3))' : ''}`,
  );
  const [lead, title, id, limit, words] = [0, 1, 2, 3, 4].map((nth) => parameter(narrowed.length + nth)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  return `
  with ranked as (
    select d.id, d.title collate "de-x-icu" as title, ${leading(asked ? fit(words) : '0')[sort]}::float8 as lead from ${[found(asked), ...filters].join(' and ')}
  ), page as (
    select * from ranked where ${lead}::float8 is null or (-lead, title, id) > (-${lead}::float8, ${title}::text, ${id}::uuid) order by lead desc, title, id limit ${limit}::int + ${SPARE})
${dressed} limit ${limit}::int`;
};

/** A page of everybody by name, along the index of names. Parameters: onlooker, and the keyset it follows (name, id) but for the first page. */
export const everybodySql = (limit: number, isFirst: boolean) => `
  with page as (
    select s.id, s.name collate "de-x-icu" as title, 0::float8 as lead from search_documents d join seen_profiles s on s.id = d.id and s.onlooker = d.audience
     where d.kind = 'person' and d.audience = $1 ${isFirst ? '' : `and (s.name collate "de-x-icu", s.id) > ($2::text, $3::uuid)`} order by title, s.id limit ${limit})
${dressed}`;
