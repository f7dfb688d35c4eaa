import { canAnnounce } from '@querschnitt/shared/events/events.policy';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Button, ButtonLink } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { cleared, countChosen } from './filters';
import { texts } from './texts';
import { useBoard } from './use-board';

export function BoardEmpty() {
  const t = useTexts(texts);
  const { me } = useMe();
  const { filters, past, search, narrow } = useBoard();
  if (countChosen(filters)) {
    return (
      <EmptyState
        drawing="board"
        title={t.emptyFiltered}
        action={<Button onClick={() => narrow(cleared(search))}>{t.resetFilters}</Button>}
      >
        {t.emptyFilteredHint}
      </EmptyState>
    );
  }
  if (past) return <EmptyState drawing="board" title={t.emptyPast} />;
  return (
    <EmptyState
      drawing="board"
      title={t.empty}
      action={
        canAnnounce(me) === true && (
          <ButtonLink icon="plus" to="/termine/neu">
            {t.create}
          </ButtonLink>
        )
      }
    >
      {t.emptyHint}
    </EmptyState>
  );
}
