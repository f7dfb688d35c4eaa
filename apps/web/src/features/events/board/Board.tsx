import { canAnnounce } from '@querschnitt/shared/events/events.policy';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '../../../platform/router';
import { isProblem, pages } from '../../../platform/api';
import { useMe } from '../../../platform/session';
import { useFormat, useTexts } from '../../../platform/texts';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { More } from '../../../ui/More';
import { Skeleton } from '../../../ui/Skeleton';
import { RemovableTerm } from '../../../ui/Term';
import { BoardEmpty } from './BoardEmpty';
import css from './board.module.css';
import { Day } from './Day';
import { listQuery } from './filters';
import { groupByDay } from './group-by-day';
import { texts } from './texts';
import { useBoard, withChange } from './use-board';

export function Board() {
  const { past, ...board } = useBoard();
  const list = useInfiniteQuery({
    ...pages('GET /api/events', listQuery({ past, ...board })),
    placeholderData: keepPreviousData,
  });
  const events = list.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <Beginning />
      {events?.length === 0 && <BoardEmpty />}
      {events ? (
        groupByDay(events).map((day) => <Day key={day.day} {...day} />)
      ) : isProblem(list.error) ? (
        <ErrorNotice error={list.error} retry={() => void list.refetch()} />
      ) : (
        <Skeleton rows={6} />
      )}
      <More list={list} />
      <Further />
    </>
  );
}

/** The way to the other half of time, and to taking a calendar over, which organisers find only here on the phone. */
function Further() {
  const t = useTexts(texts);
  const { me } = useMe();
  const { past, search } = useBoard();
  return (
    <p className={css.other}>
      <Link className="link" to={withChange(search, { past: past ? undefined : 'true', from: undefined })}>
        {past ? t.coming : t.past}
      </Link>
      {canAnnounce(me) === true && (
        <Link className="link" to="/termine/einlesen">
          {t.import}
        </Link>
      )}
    </p>
  );
}

/** Where the board begins, if not today. */
function Beginning() {
  const t = useTexts(texts);
  const { longDay } = useFormat();
  const { from, past, search } = useBoard();
  if (!from && !past) return null;
  const day = from && longDay(`${from}T12:00:00Z`);
  return (
    <p className={css.beginning}>
      {past && <span>{t.pastHeading}</span>}
      {day && (
        <RemovableTerm to={withChange(search, { from: undefined })} label={t.dropDay(day)}>
          {t.from(day)}
        </RemovableTerm>
      )}
    </p>
  );
}
