import { randomUUID } from 'node:crypto';
import { chance, pause } from '../support/chance.js';
import { until } from '../support/ear.js';
import { meetup } from '../support/events.js';
import { askUntilKnown, demand, type Person } from './support/ask.js';
import type { House } from './support/house.js';
import { report, sized } from './support/scale.js';
import { type Booking, seatFaults } from './support/seats.js';
import { expect, test } from './support/test.js';

const ROUNDS = sized(20);
const PEOPLE = sized(500, 50);
const SEATS = PEOPLE / 10;
const ADDED = Math.ceil(SEATS / 2);
const PATIENCE = 300_000;

const random = chance(3);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** All at once; some give their place back, seats are added, and in the middle of it the API is killed. */
async function rush(house: House, organiser: Person, people: Person[], title: string): Promise<Booking> {
  const traits = (capacity: number, id?: string) =>
    meetup({
      title,
      starts: `${inDays(30)}T16:00`,
      ends: `${inDays(30)}T18:00`,
      options: [{ ...(id ? { id } : {}), name: 'Vor Ort', mode: 'on_site', capacity }],
    });
  await allMailed(house);
  house.mail.mails.length = 0;
  const { slug, options } = await demand(house.origin, organiser, 'POST /api/events', traits(SEATS));
  const optionId = options[0]!.id;
  const origin = () => house.origin;
  const wishes: Booking['wishes'] = new Map();
  const wish = async (person: Person, what: 'in' | 'out') => {
    const { outcome } = await askUntilKnown(
      origin,
      person,
      what === 'in' ? 'PUT /api/participation/:optionId' : 'DELETE /api/participation/:optionId',
      { optionId },
    );
    expect(outcome).toBe('acknowledged');
    wishes.set(person.id, what);
  };
  const coming = Promise.all(
    people.map(async (person) => {
      await pause(random() * 300);
      await wish(person, 'in');
      if (random() < 0.4) await wish(person, 'out');
    }),
  );
  await until(() => wishes.size > PEOPLE / 4, 'a quarter to be in', PATIENCE);
  await house.kill();
  const added = await askUntilKnown(origin, organiser, 'PUT /api/events/:slug', {
    slug,
    version: 0,
    ...traits(SEATS + ADDED, optionId),
  });
  // Refused as outdated: the try whose answer was lost had been stored.
  expect(added.outcome === 'refused' ? added.code : added.outcome).toMatch(/^(acknowledged|conflict\.changed)$/);
  await coming;
  return { ...(await stateOf(house, organiser, slug, title)), capacity: SEATS + ADDED, wishes };
}

async function stateOf(house: House, organiser: Person, slug: string, title: string) {
  await allMailed(house);
  const { options } = await demand(house.origin, organiser, 'GET /api/events/:slug', { slug });
  const places = await house.database.sql<Booking['places'][0]>(
    'select member_id as "memberId", state from event_places where option_id = $1',
    [options[0]!.id],
  );
  const letters = await house.database.sql<Booking['letters'][0]>(
    `select substr(kind, 8) as kind, recipient::text as recipient, message_id as "messageId" from outbox where title like '%' || $1 and due_at is null`,
    [title],
  );
  const arrived = house.mail.mails.map(({ recipients, messageId }) => ({
    recipient: recipients.join(),
    messageId: messageId.slice(1, messageId.indexOf('@')),
  }));
  return { taken: options[0]!.taken, places, letters, arrived };
}

/** Mails that were refused wait for minutes; here they do not. */
async function allMailed(house: House) {
  await until(
    async () => {
      await house.database.sql(
        'update outbox set next_attempt_at = now() where sent_at is null and due_at is null and attempts > 0 and next_attempt_at > now()',
      );
      await pause(200);
      return (await house.database.sql('select from outbox where sent_at is null and due_at is null')).length === 0;
    },
    'all mails to be sent',
    PATIENCE,
  );
}

test(`${PEOPLE} people want ${SEATS} seats, ${ROUNDS} times, with kills, withdrawals and added seats: seats are exact, and each promotion is mailed once`, async ({
  house,
}) => {
  const [organiser] = await house.database.people(1, 'organiser');
  const people = await house.database.people(PEOPLE);
  // The server takes a mail in and then hangs up without a word, or refuses.
  house.mail.answers.push(
    ...Array.from({ length: ROUNDS * PEOPLE }, () =>
      random() < 0.05 ? 'hang up' : random() < 0.05 ? 'refuse' : 'accept',
    ),
  );
  const sum = { promoted: 0, mails: 0, again: 0 };
  for (let round = 1; round <= ROUNDS; round++) {
    const booking = await rush(house, organiser!, people, `Runde ${randomUUID().slice(0, 8)}`);
    expect(seatFaults(booking)).toEqual([]);
    sum.promoted += booking.letters.filter(({ kind }) => kind === 'promoted').length;
    sum.mails += booking.letters.length;
    sum.again += booking.arrived.length - booking.letters.length;
  }
  house.mail.answers.length = 0;
  report(
    `${ROUNDS} rounds exact; ${sum.promoted} promotions, ${sum.mails} mails, of which ${sum.again} came again under the same Message-ID`,
  );
});

const id = 'mia';
const kept = (): Booking => ({
  capacity: 1,
  wishes: new Map([
    ['mia', 'in'],
    ['jonas', 'out'],
    ['ada', 'in'],
  ]),
  places: [
    { memberId: 'mia', state: 'registered' },
    { memberId: 'ada', state: 'waiting' },
  ],
  taken: 1,
  letters: [
    { kind: 'registered', recipient: 'jonas', messageId: '1' },
    { kind: 'withdrawn', recipient: 'jonas', messageId: '2' },
    { kind: 'promoted', recipient: 'mia', messageId: '3' },
  ],
  arrived: [
    { recipient: 'jonas', messageId: '1' },
    { recipient: 'jonas', messageId: '2' },
    { recipient: 'mia', messageId: '3' },
    { recipient: 'mia', messageId: '3' },
  ],
});

const broken: [string, (booking: Booking) => void, RegExp][] = [
  ['a seat sold twice', ({ places }) => (places[1]!.state = 'registered'), /2 have one of 1 seats/],
  ['somebody waiting beside a free seat', (booking) => (booking.capacity = 2), /wait beside 1 free/],
  ['a wrong count', (booking) => (booking.taken = 2), /shown as taken/],
  ['two places of one person', ({ places }) => places.push({ memberId: id, state: 'waiting' }), /two places/],
  ['a lost acknowledgement', ({ places }) => places.pop(), /has no place/],
  [
    'a withdrawal that did not happen',
    ({ places }) => places.push({ memberId: 'jonas', state: 'waiting' }),
    /still there/,
  ],
  [
    'a second promotion',
    ({ letters }) => letters.push({ kind: 'promoted', recipient: id, messageId: '3' }),
    /promoted twice/,
  ],
  ['a promotion without a mail', ({ arrived }) => arrived.splice(2), /never got the mail/],
  [
    'a repetition that looks like another mail',
    ({ arrived }) => (arrived[3]!.messageId = '4'),
    /Message-ID nobody gave/,
  ],
  ['a seat from nowhere', ({ letters }) => letters.splice(1, 1), /do not add up/],
];

test('the checker finds nothing in a booking that keeps the promises', () => {
  expect(seatFaults(kept())).toEqual([]);
});
for (const [what, spoil, fault] of broken)
  test(`the checker finds ${what}`, () => {
    const booking = kept();
    spoil(booking);
    expect(seatFaults(booking).join('\n')).toMatch(fault);
  });
