import { useFormat } from '../../platform/texts';

/** Day, month and weekday as a programme booklet prints them; silent, for it stands beside the date in words. */
export function DayMark({ at, year }: { at: string; year?: boolean | undefined }) {
  const format = useFormat();
  return (
    <>
      <b aria-hidden="true">{format.day(at)}</b>
      <span aria-hidden="true">
        {format.monthShort(at)} <br />
        {format.weekdayShort(at)}
        {year && (
          <>
            {' '}
            <br />
            {new Date(at).getUTCFullYear()}
          </>
        )}
      </span>
    </>
  );
}
