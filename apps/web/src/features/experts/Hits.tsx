import { useEarly } from '../../platform/page';
import { useTexts } from '../../platform/texts';
import { ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { More } from '../../ui/More';
import { Section } from '../../ui/rows';
import { SheetButton } from '../../ui/columns';
import { activeFilters, changed, unfiltered } from './directory-address';
import { Hit } from './Hit';
import { texts } from './texts';
import type { useDirectory } from './use-directory';

const sorts = ['fit', 'available', 'confirmed'] as const;

/** Who fits, in the order asked for; what to do where nobody does. */
export function Hits({ search, change, list, first, items }: ReturnType<typeof useDirectory>) {
  const t = useTexts(texts);
  const sort = search.get('sort') ?? 'fit';
  const sortBy = (next: string) => change(changed(search, { sort: next }));
  const field = useEarly<HTMLSelectElement, 'value'>('value', sort, sortBy);
  if (!first) return null;
  if (first.total === 0) return <Nobody search={search} />;
  const active = activeFilters(search);
  const offered = sorts.filter((sort) => sort !== 'available' || first.facets.available !== null);
  const bridge = items.find(({ otherSector, reason }) => otherSector && reason);
  const side = (
    <>
      <SheetButton column="index" icon="filter" text label={active ? t.narrowed(active) : t.narrow} />
      <label className="sort">
        {t.sortedBy}{' '}
        <select ref={field} aria-label={t.sort} value={sort} onChange={(event) => sortBy(event.target.value)}>
          {offered.map((one) => (
            <option key={one} value={one}>
              {t.sorts[one]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
  return (
    <Section
      className="hits"
      title={<span aria-live="polite">{first.understood ? t.fit(first.total) : t.all(first.total)}</span>}
      side={side}
    >
      <ol className="ruled" aria-busy={list.isPlaceholderData || undefined}>
        {items.map((expert) => (
          <Hit key={expert.id} expert={expert} bridge={expert === bridge} />
        ))}
      </ol>
      <More list={list} />
    </Section>
  );
}

function Nobody({ search }: { search: URLSearchParams }) {
  const t = useTexts(texts);
  const asked = search.has('q') || activeFilters(search) > 0;
  const action = !asked ? (
    <ButtonLink main to="/profil">
      {t.myProfile}
    </ButtonLink>
  ) : (
    <>
      {activeFilters(search) > 0 && (
        <ButtonLink main to={{ search: `?${unfiltered(search)}` }}>
          {t.withoutFilters}
        </ButtonLink>
      )}
      <ButtonLink to="/raeume">{t.askRoom}</ButtonLink>
    </>
  );
  return (
    <EmptyState drawing="chairs" title={asked ? t.nobody : t.nobodyYet} action={action}>
      {asked ? t.nobodyHint : t.nobodyYetHint}
    </EmptyState>
  );
}
