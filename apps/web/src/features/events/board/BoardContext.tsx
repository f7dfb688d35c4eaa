import { isMember } from '@querschnitt/shared/kernel/actor';
import { useState } from 'react';
import { useMe } from '../../../platform/session';
import { useFormat, useTexts } from '../../../platform/texts';
import { useToday } from '../../../platform/texts/today';
import { Context } from '../../../ui/columns';
import { IconButton } from '../../../ui/IconButton';
import { MonthCalendar } from './MonthCalendar';
import { addMonths, monthOf } from './month-grid';
import { MyRegistrations } from './MyRegistrations';
import { Subscribe } from './Subscribe';
import { texts } from './texts';
import { useBoard } from './use-board';

/** The month, what is mine, and the way into one's own calendar. `publicUrl` is the origin people reach this installation under. */
export function BoardContext({ publicUrl }: { publicUrl: string }) {
  const t = useTexts(texts);
  const { monthYear } = useFormat();
  const { from } = useBoard();
  const { me } = useMe();
  const today = useToday();
  const [month, show] = useState(monthOf(from ?? today));
  return (
    <Context
      label={t.showMonth}
      title={<span aria-live="polite">{monthYear(`${month}-15T12:00:00Z`)}</span>}
      action={
        <span>
          <IconButton icon="back" label={t.previousMonth} onClick={() => show(addMonths(month, -1))} />
          <IconButton icon="chevron" label={t.nextMonth} onClick={() => show(addMonths(month, 1))} />
        </span>
      }
    >
      <section className="csec" aria-label={t.month}>
        <MonthCalendar month={month} turnTo={show} />
      </section>
      {isMember(me) && <MyRegistrations />}
      <Subscribe publicUrl={publicUrl} />
    </Context>
  );
}
