import { useFormat } from '../platform/texts';

/** A day as a programme booklet prints it: numeral, weekday, month. */
export function DayNumber({ at, month = true }: { at: string; month?: boolean }) {
  const format = useFormat();
  return (
    <time className="day-no" dateTime={at}>
      <b>{format.day(at)}</b>
      <span>
        {format.weekdayShort(at)}
        {month && `, ${format.monthShort(at)}`}
      </span>
    </time>
  );
}
