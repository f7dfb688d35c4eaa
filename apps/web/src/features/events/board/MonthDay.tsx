import type { MouseEvent } from 'react';
import { Link } from '../../../platform/router';
import { useFormat, useTexts } from '../../../platform/texts';
import { useToday } from '../../../platform/texts/today';
import { cn } from '../../../ui/class-names';
import { monthOf } from './month-grid';
import { texts } from './texts';
import { useBoard, withChange } from './use-board';

interface Props {
  day: string;
  month: string;
  /** What takes place, if anything does. */
  known: { count: number; mine: boolean } | undefined;
}

/** The board begins elsewhere now, so it is shown from its top, also where the month lies over it as a sheet. */
function showBoard(event: MouseEvent<HTMLElement>) {
  const sheet = event.currentTarget.closest<HTMLElement>('[popover]');
  if (sheet?.matches(':popover-open')) sheet.hidePopover();
  scrollTo(0, 0);
}

/** A day of the month: with events a link, today framed, filled when I take part. */
export function MonthDay({ day, month, known }: Props) {
  const t = useTexts(texts);
  const { longDay } = useFormat();
  const { search, from } = useBoard();
  const today = useToday();
  const number = Number(day.slice(8));
  const outside = monthOf(day) !== month;
  return (
    <td
      className={cn(outside && 'out', day === today && 'today', known?.mine && !outside && 'mine')}
      aria-current={day === today ? 'date' : undefined}
    >
      {known && !outside ? (
        <Link
          to={withChange(search, { from: day, past: day < today ? 'true' : undefined })}
          data-day={day}
          aria-current={day === from ? 'true' : undefined}
          onClick={showBoard}
          aria-label={t.day(longDay(`${day}T12:00:00Z`), known.count, known.mine)}
        >
          {number}
          <i className={`n${Math.min(known.count, 3)}`} />
        </Link>
      ) : (
        <span>{number}</span>
      )}
    </td>
  );
}
