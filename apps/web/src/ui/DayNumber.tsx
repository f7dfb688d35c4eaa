import { useFormat } from '../platform/texts';

/** A day as a programme booklet prints it: numeral, weekday, month; `stacked` for the narrow margin column. */
export function DayNumber({ at, stacked }: { at: string; stacked?: boolean }) {
  const format = useFormat();
  return (
    <time className="day-no" dateTime={at}>
      <b>{format.day(at)}</b>
      <span>
        {stacked ? (
          <>
            {format.monthShort(at)} <br />
            {format.weekdayShort(at)}
          </>
        ) : (
          `${format.weekdayShort(at)}, ${format.monthShort(at)}`
        )}
      </span>
    </time>
  );
}
