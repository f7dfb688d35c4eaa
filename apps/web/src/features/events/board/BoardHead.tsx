import { canAnnounce } from '@querschnitt/shared/events/events.policy';
import { useMe } from '../../../platform/session';
import { useFormat, useTexts } from '../../../platform/texts';
import { ButtonLink } from '../../../ui/Button';
import { SheetButton } from '../../../ui/columns';
import { IconLink } from '../../../ui/IconButton';
import { PageHead } from '../../../ui/PageHead';
import { countChosen } from './filters';
import { useFacets } from './Facets';
import css from './board.module.css';
import { texts } from './texts';
import { useBoard } from './use-board';

export function BoardHead() {
  const t = useTexts(texts);
  const { me } = useMe();
  const { filters, past } = useBoard();
  const active = countChosen(filters);
  const organises = canAnnounce(me) === true;
  return (
    <PageHead title={t.title} beside={!past && <Summary />}>
      <SheetButton column="context" icon="calendar" label={t.showMonth} />
      <SheetButton column="index" icon="filter" label={active ? t.active(active) : t.narrow} text />
      {organises && <IconLink className="not-narrow" icon="download" label={t.import} to="/termine/einlesen" />}
      {organises && (
        <ButtonLink main icon="plus" to="/termine/neu">
          {t.create}
        </ButtonLink>
      )}
    </PageHead>
  );
}

/** How many there are, read out when the selection changes. */
function Summary() {
  const t = useTexts(texts);
  const { monthYear } = useFormat();
  const counts = useFacets(useBoard().filters);
  const sentence = counts && t.summary(counts.matching, counts.total, counts.until && monthYear(counts.until));
  return (
    <p className={css.summary} role="status">
      {sentence}
    </p>
  );
}
