import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { RoomEvent } from '@querschnitt/shared/events';
import { type Evidence, faultsIn } from './support/evidence.js';

const topicId = randomUUID();
const roomId = randomUUID();
const ids = Array.from({ length: 4 }, () => randomUUID());

const sent = (id: string, seq: number) =>
  ({ roomId, seq, at: '', type: 'post.sent', data: { post: { id } } }) as unknown as RoomEvent;
const log = () => ids.map((id, index) => sent(id, 8 + index));

/** Four posts, the second at its second try, two readers: as it should be. */
const kept = (): Evidence => ({
  attempts: [
    { id: ids[1]!, topicId, outcome: 'unknown' },
    ...ids.map((id, index) => ({ id, topicId, outcome: 'acknowledged' as const, position: index + 2 })),
  ],
  stored: ids.map((id, index) => ({ id, topicId, position: index + 2 })),
  rooms: [{ roomId, topicId, seq: 7, logs: [log(), log()] }],
});

const broken: [string, (evidence: Evidence) => void, RegExp][] = [
  ['an acknowledged post that is not there', ({ stored }) => stored.pop(), /acknowledged and is lost/],
  [
    'a post that stands elsewhere than was acknowledged',
    ({ attempts }) => (attempts[2]!.position = 9),
    /acknowledged at 9/,
  ],
  ['a refused post that is there', ({ attempts }) => (attempts[1]!.outcome = 'refused'), /refused and is there/],
  [
    'a second post made of a repeated send',
    ({ stored }) => stored.push({ id: randomUUID(), topicId, position: 6 }),
    /nobody sent it/,
  ],
  ['the same post twice', ({ stored }) => stored.push({ ...stored[0]! }), /there twice/],
  [
    'a gap between places',
    ({ stored, attempts }) => (stored[3]!.position = attempts[4]!.position = 7),
    /gaps or doubles/,
  ],
  ['a reader who missed one', ({ rooms }) => rooms[0]!.logs[1]!.splice(1, 1), /told with gaps/],
  ['a reader who was told one twice', ({ rooms }) => rooms[0]!.logs[1]!.push(sent(ids[3]!, 11)), /gaps, doubles/],
  ['a reader who is behind', ({ rooms }) => rooms[0]!.logs[1]!.pop(), /different things/],
  [
    'readers with different orders',
    ({ rooms }) => (rooms[0]!.logs[1] = [1, 0, 2, 3].map((nth, index) => sent(ids[nth]!, 8 + index))),
    /different things/,
  ],
  ['a post nobody was told', ({ rooms }) => rooms[0]!.logs.forEach((one) => one.pop()), /not told each post once/],
];

test('the checker finds nothing in a history that keeps the promises', () => {
  expect(faultsIn(kept())).toEqual([]);
});

for (const [what, spoil, fault] of broken)
  test(`the checker finds ${what}`, () => {
    const evidence = kept();
    spoil(evidence);
    expect(faultsIn(evidence).join('\n')).toMatch(fault);
  });
