import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { get } from '../../../platform/api';
import { isMember } from '@querschnitt/shared/kernel/actor';
import { useMe } from '../../../platform/session';
import { useFormat, useTexts } from '../../../platform/texts';
import css from './board.module.css';
import { cn } from '../../../ui/class-names';
import { addDays, addMonths, dayAfterKey, monthOf, nearest, weeksOf } from './month-grid';
import { MonthDay } from './MonthDay';
import { texts } from './texts';

interface Props {
  /** `2026-12` */
  month: string;
  /** A key leads into another month. */
  turnTo: (month: string) => void;
}

/** The month as a table of days. Days with events are links that let the board begin there; arrows walk them, page keys turn months. */
export function MonthCalendar({ month, turnTo }: Props) {
  const t = useTexts(texts);
  const { weekdayShort, weekday } = useFormat();
  const { me } = useMe();
  const table = useRef<HTMLTableElement>(null);
  /** Where the focus goes once the days of the month a key led into are there. */
  const goal = useRef<string>(null);
  const { data } = useQuery(get('GET /api/events/month', { month }));
  const days = new Map(data?.days.map((one) => [one.day, one]));
  const weeks = weeksOf(month);
  const link = (day: string | undefined) => day && table.current?.querySelector<HTMLElement>(`[data-day="${day}"]`);

  useEffect(() => {
    if (!data || !goal.current) return;
    const day = nearest(
      goal.current,
      data.days.map(({ day }) => day),
    );
    const target = day ? table.current?.querySelector<HTMLElement>(`[data-day="${day}"]`) : table.current;
    target?.focus();
    goal.current = null;
  }, [data]);

  function leave(day: string) {
    goal.current = day;
    turnTo(monthOf(day));
  }

  function walk(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const from = (event.target as HTMLElement).dataset.day ?? `${month}-15`;
    const turn = { PageUp: -1, PageDown: 1 }[event.key];
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const next = link(dayAfterKey(event.key, from, [...days.keys()]));
    if (next) next.focus();
    else if (turn) leave(`${addMonths(month, turn)}${from.slice(7)}`);
    else if (step) leave(addDays(step > 0 ? `${addMonths(month, 1)}-01` : `${month}-01`, step > 0 ? 0 : -1));
    else return;
    event.preventDefault();
  }

  return (
    <>
      <table className={cn('month', css.month)} ref={table} tabIndex={-1} onKeyDown={walk} aria-label={t.month}>
        <thead>
          <tr>
            {weeks[0]!.map((day) => (
              <th key={day} scope="col" abbr={weekday(`${day}T12:00:00Z`)}>
                {weekdayShort(`${day}T12:00:00Z`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <MonthDay key={day} day={day} month={month} known={days.get(day)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={cn('small muted', css.legend)}>
        {t.legend} {isMember(me) && t.legendMine}
      </p>
    </>
  );
}
