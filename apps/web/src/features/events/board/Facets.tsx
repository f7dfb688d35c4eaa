import type { Out } from '@querschnitt/shared/kernel/contract';
import type { eventFacets } from '@querschnitt/shared/events/events.contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../../../platform/api';
import { useTexts } from '../../../platform/texts';
import { CheckRow } from '../../../ui/CheckRow';
import { Button } from '../../../ui/Button';
import { Index } from '../../../ui/columns';
import { SectorMark } from '../../../ui/SectorMark';
import { SheetEnd } from '../../../ui/SheetEnd';
import { words } from '../words';
import { asQuery, cleared, countChosen, type Filters, type Group, groups, toggled } from './filters';
import { texts } from './texts';
import { useBoard } from './use-board';

export type FacetCounts = Out<typeof eventFacets>;

/** How many events each choice would leave; the former counts stay until the new ones are here. */
export const useFacets = (filters: Filters): FacetCounts | undefined =>
  useQuery({ ...get('GET /api/events/facets', asQuery(filters)), placeholderData: keepPreviousData }).data;

export function Facets() {
  const t = useTexts(texts);
  const { filters, past, search, narrow } = useBoard();
  const counts = useFacets(filters);
  return (
    <Index
      as="form"
      title={t.narrow}
      label={t.narrowLabel}
      action={
        countChosen(filters) > 0 && (
          <Button quiet className="small" onClick={() => narrow(cleared(search))}>
            {t.reset}
          </Button>
        )
      }
    >
      <FacetGroup group="format" counts={counts}>
        <CheckRow
          label={t.free}
          name="free"
          value="true"
          count={counts?.free}
          checked={filters.free}
          onChange={(on) => narrow(toggled(search, 'free', 'true', on))}
        />
      </FacetGroup>
      <FacetGroup group="sector" counts={counts} />
      <FacetGroup group="kind" counts={counts} />
      <FacetGroup group="access" counts={counts} />
      {/* What is over is not counted. */}
      <SheetEnd label={t.show(past ? undefined : counts?.matching)} />
    </Index>
  );
}

function FacetGroup({
  group,
  counts,
  children,
}: {
  group: Group;
  counts: FacetCounts | undefined;
  children?: React.ReactNode;
}) {
  const t = useTexts(texts);
  const { filters, search, narrow } = useBoard();
  const tally = counts?.[group] as Record<string, number> | undefined;
  return (
    <fieldset>
      <legend>{t.groups[group]}</legend>
      {groups[group].map((value) => (
        <CheckRow
          key={value}
          label={<Label group={group} value={value} />}
          name={group}
          value={value}
          count={tally?.[value]}
          checked={(filters[group] as string[]).includes(value)}
          onChange={(on) => narrow(toggled(search, group, value, on))}
        />
      ))}
      {children}
    </fieldset>
  );
}

function Label({ group, value }: { group: Group; value: string }) {
  const w = useTexts(words);
  if (group === 'sector') return <SectorMark sector={value as Filters['sector'][number]} />;
  return (w[group] as Record<string, string>)[value];
}
