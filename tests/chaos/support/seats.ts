/** Everything known of one event after a scenario. */
export interface Booking {
  capacity: number;
  /** What each person was last acknowledged: takes part or waits, or has withdrawn. */
  wishes: Map<string, 'in' | 'out'>;
  places: { memberId: string; state: 'registered' | 'waiting' }[];
  /** As the event shows it. */
  taken: number;
  /** What was to be mailed, once each. */
  letters: { kind: string; recipient: string; messageId: string }[];
  /** What arrived; the same Message-ID again is the same mail. */
  arrived: { recipient: string; messageId: string }[];
}

/** What speaks against the promises, in sentences; nothing where they were kept. */
export const seatFaults = (booking: Booking): string[] => [...placeFaults(booking), ...mailFaults(booking)];

function placeFaults({ capacity, wishes, places, taken }: Booking): string[] {
  const faults: string[] = [];
  const seated = places.filter(({ state }) => state === 'registered').length;
  if (seated > capacity) faults.push(`${seated} have one of ${capacity} seats`);
  if (seated < capacity && places.length > seated) faults.push(`people wait beside ${capacity - seated} free seats`);
  if (taken !== seated) faults.push(`${taken} seats are shown as taken, ${seated} are`);
  if (new Set(places.map(({ memberId }) => memberId)).size < places.length) faults.push('somebody has two places');
  for (const [memberId, wish] of wishes) {
    const there = places.some((place) => place.memberId === memberId);
    if (wish === 'in' && !there) faults.push(`${memberId} was acknowledged and has no place`);
    if (wish === 'out' && there) faults.push(`${memberId} withdrew and is still there`);
  }
  return faults;
}

function mailFaults({ places, letters, arrived }: Booking): string[] {
  const faults: string[] = [];
  const count = (kind: string) => letters.filter((letter) => letter.kind === kind).length;
  const seated = places.filter(({ state }) => state === 'registered').length;
  if (count('registered') + count('promoted') - count('withdrawn') !== seated)
    faults.push('seats given and given back do not add up to those taken');
  for (const kind of ['registered', 'promoted', 'withdrawn'])
    if (new Set(letters.filter((letter) => letter.kind === kind).map(({ recipient }) => recipient)).size < count(kind))
      faults.push(`somebody was ${kind} twice`);
  const received = new Map(arrived.map(({ messageId, recipient }) => [messageId, recipient]));
  for (const { kind, messageId, recipient } of letters)
    if (received.get(messageId) !== recipient) faults.push(`${recipient} never got the mail on being ${kind}`);
  const known = new Set(letters.map(({ messageId }) => messageId));
  if ([...received.keys()].some((messageId) => !known.has(messageId)))
    faults.push('a mail came under a Message-ID nobody gave it');
  return faults;
}
