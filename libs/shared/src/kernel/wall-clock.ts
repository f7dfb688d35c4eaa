/** The zone in which this installation's wall clocks hang. The only place that names it. */
export const ZONE = 'Europe/Berlin';

/** The wall-clock time of an instant, `YYYY-MM-DDTHH:mm`. */
export const wallClockOf = (instant: Date, zone = ZONE) => {
  const part = Object.fromEntries(
    clockIn(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
};

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once per zone: making one takes fifty times as long as using it. */
function clockIn(zone: string) {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(zone, made);
  return made;
}

/** The calendar day of an instant, `YYYY-MM-DD`. */
export const dayOf = (instant: Date, zone = ZONE) => wallClockOf(instant, zone).slice(0, 10);
