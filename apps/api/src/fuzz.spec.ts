import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Known } from '../../../tests/support/contract-inputs.js';
import { meetup } from '../../../tests/support/events.js';
import { attempts, Crowd, messages, sent, Shouter } from '../../../tests/support/fuzz.js';
import { profile } from '../../../tests/support/profile.js';
import { roomOf, say } from '../../../tests/support/rooms.js';
import { without } from '../../../tests/support/swap.js';
import { openWorld, type World } from '../../../tests/support/world.js';
import { MonthQuery } from './features/events/month.query.js';
import { OutboundPolicy } from './platform/http/outbound.js';
import { JoinQueue } from './platform/realtime/join-queue.js';
import { SearchIndex } from './platform/search/search-index.js';

/** `FUZZ_CASES=1000000 FUZZ_SEED=7` makes it long and different; a failure names its seed. */
const CASES = Number(process.env.FUZZ_CASES ?? 3_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_125);
const PATIENCE = 60_000 + CASES * 60;

let world: World;
let crowd: Crowd;
let known: Known;
/** What the application logs as failed, also behind an answer that was given: mails, the index, news to others. */
const failures: string[] = [];
const templates = {
  'POST /api/events': meetup(),
  'PUT /api/events/:slug': { ...meetup(), version: 0 },
  'PUT /api/profile': profile({ name: 'Mia' }),
};

/** Versions stay what they are, or nearly all that is sent to be saved would be refused as made from an older one. */
const VERSIONS_STAY = `
  create function version_stays() returns trigger language plpgsql as $$ begin new.version := old.version; return new; end $$;
  ${['rooms', 'topics', 'posts', 'profiles', 'admission_duty'].map((table) => `create trigger version_stays before update on ${table} for each row execute function version_stays();`).join(' ')}`;

beforeAll(async () => {
  world = await openWorld({}, { write: (line) => / error /.test(line) && failures.push(line) });
  await world.sql(VERSIONS_STAY);
  world.get(OutboundPolicy).allows = () => false;
  world.get(OutboundPolicy).resolve = () => Promise.resolve([]);
  crowd = await Crowd.gather(world);
  const administrator = crowd.visitor('administrator');
  const { room, topic } = await roomOf(world, { owner: administrator, members: [crowd.visitor('member')] });
  const post = await say(administrator, topic.id, 'Eine Antwort');
  const event = await administrator.call('POST /api/events', meetup());
  await crowd
    .visitor('member')
    .call('PUT /api/profile', profile({ name: 'Mia', everyone: true, can: ['Klassenbuch'] }));
  const somebody = crowd.visitor('member').id;
  const slugs = [room.slug, event.slug, topic.slug];
  known = {
    roomId: [room.id],
    topicId: [topic.id],
    postId: [post.id],
    replyTo: [post.id],
    optionId: event.options.map(({ id }) => id),
    memberId: [somebody],
    ownerId: [administrator.id],
    slug: slugs,
    topic: [topic.slug],
    handle: ['fuzz-member'],
    id: [somebody, post.id],
    q: ['Klassenbuch', 'Mia'],
  };
});
afterAll(() => world.close());

const settings = (numRuns: number) => ({
  numRuns,
  seed: SEED,
  endOnFailure: numRuns > 10_000,
  interruptAfterTimeLimit: PATIENCE,
  markInterruptAsFailure: true,
});

/** A rejected promise that nobody takes care of, and an exception outside of a request, fail these too: Jest listens for both. */
describe('whatever is sent', () => {
  it(
    'by HTTP is answered, and never with a failure of the server',
    async () => {
      await fc.assert(
        fc.asyncProperty(attempts(known, templates), async (attempt) =>
          expect([await sent(world, crowd, attempt), ...failures.splice(0)]).toEqual([undefined]),
        ),
        settings(CASES),
      );
    },
    PATIENCE,
  );

  it(
    'by socket is answered or ignored, and the next one is heard',
    async () => {
      const shouter = new Shouter(world, crowd);
      const who = fc.constantFrom(null, 'member' as const);
      await fc.assert(
        fc.asyncProperty(messages, who, async (message, role) =>
          expect([await shouter.say(message, role), ...failures.splice(0)]).toEqual([undefined]),
        ),
        settings(Math.ceil(CASES / 6)),
      );
      shouter.close();
    },
    PATIENCE,
  );
});

describe('what the above would find (negative controls)', () => {
  const visit = { role: null, request: { method: 'GET', url: '/api/events/month?month=2026-12' } };
  it('a read that fails', async () => {
    expect(await sent(world, crowd, visit)).toBeUndefined();
    const failing = () => Promise.reject(new TypeError('strange'));
    expect(await without(world.get(MonthQuery), 'run', failing, () => sent(world, crowd, visit))).toMatch(/^500/);
  });

  it('a failure behind an answer', async () => {
    failures.length = 0;
    await without(
      world.get(SearchIndex),
      'catchUp',
      () => Promise.reject(new TypeError('strange')),
      async () => (await world.member()).call('PUT /api/profile', profile({ name: 'Ottilie Einmalig' })),
    );
    expect(failures.join('')).toMatch(/strange/);
  });

  it('an answer that never comes', async () => {
    const impatient = new Shouter(world, crowd, 200);
    const join = { name: 'join', parts: [{ roomId: known.roomId![0], seq: 0 }] };
    expect(
      await without(
        world.get(JoinQueue),
        'ask',
        () => undefined,
        () => impatient.say(join, null),
      ),
    ).toMatch(/was answered Error/);
    impatient.close();
  });
});
