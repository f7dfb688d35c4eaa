import { digcomp21 } from '@querschnitt/shared/digcomp/digcomp-2.1';
import { competenceOf } from '@querschnitt/shared/digcomp/framework';
import { MOST_VALUES } from '@querschnitt/shared/experts/facets';
import type { Sector } from '@querschnitt/shared/kernel/sector';
import type { ReactNode } from 'react';
import { useLanguage, useTexts } from '../../platform/texts';
import { Button } from '../../ui/Button';
import { CheckRow } from '../../ui/CheckRow';
import { Index } from '../../ui/columns';
import { profileTexts } from '../../ui/profile-texts';
import { SectorMark } from '../../ui/SectorMark';
import { SheetEnd } from '../../ui/SheetEnd';
import { changed, type FacetName, toggled, unfiltered } from './directory-address';
import { FacetGroup } from './FacetGroup';
import { texts } from './texts';
import type { Directory } from './use-directory';

interface Props {
  search: URLSearchParams;
  facets: Directory['facets'];
  /** How many are left. */
  total: number;
  change: (next: URLSearchParams) => void;
}

/** What one can narrow down by, with how many each would leave. */
export function Facets({ search, facets, total, change }: Props) {
  const t = useTexts(texts);
  const words = useTexts(profileTexts);
  const language = useLanguage();
  const labels: Record<FacetName, (value: string, label?: string) => ReactNode> = {
    sector: (value) => <SectorMark sector={value as Sector} />,
    offer: (value) => words.offerKinds[value as keyof typeof words.offerKinds],
    target: (value) => words.offerTargets[value as keyof typeof words.offerTargets],
    mode: (value) => words.offerModes[value as keyof typeof words.offerModes],
    language: (value) => words.languages[value as keyof typeof words.languages],
    competence: (value) => `${value} ${competenceOf(digcomp21, value)?.short[language] ?? ''}`,
    institution: (value, label) => label ?? value,
  };
  const group = (name: FacetName, shown?: number, extra?: ReactNode) => (
    <FacetGroup
      key={name}
      title={t[name]}
      values={facets[name].map(({ value, label, count }) => ({ value, count, label: labels[name](value, label) }))}
      chosen={search.getAll(name)}
      shown={shown}
      onToggle={(value, on) => change(toggled(search, name, value, on))}
    >
      {extra}
    </FacetGroup>
  );
  return (
    <Index
      as="form"
      title={t.narrow}
      label={t.narrowBy}
      action={
        <Button quiet className="small" onClick={() => change(unfiltered(search))}>
          {t.reset}
        </Button>
      }
    >
      {group('sector')}
      {group('offer')}
      {group('target')}
      {group(
        'mode',
        undefined,
        facets.available !== null && (
          <CheckRow
            label={t.available}
            count={facets.available}
            checked={search.has('available')}
            onChange={(on) => change(changed(search, { available: on ? 'true' : '' }))}
          />
        ),
      )}
      {group('competence', 4)}
      {group(
        'institution',
        4,
        facets.institution.length >= MOST_VALUES && <p className="small muted">{t.moreByName}</p>,
      )}
      {group('language', 4)}
      <SheetEnd label={t.show(total)} />
    </Index>
  );
}
