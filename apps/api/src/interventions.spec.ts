import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@querschnitt/shared/contract';
import { isAtLeast } from '@querschnitt/shared/kernel/actor';
import { methodOf, type Route } from '@querschnitt/shared/kernel/contract';
import { meetup } from '../../../tests/support/events.js';
import { lettersTo } from '../../../tests/support/letters.js';
import { roomOf, say } from '../../../tests/support/rooms.js';
import { without } from '../../../tests/support/swap.js';
import { openWorld, type Visitor, type World } from '../../../tests/support/world.js';
import { Audit } from './platform/audit/audit.js';
import { Rights } from './platform/audit/rights.js';

type Person = Visitor & { id: string };
interface Place {
  owner: Person;
  email: string;
  other: Person;
  roomId: string;
  topicId: string;
  emptied: string;
  postId: string;
  slug: string;
}
/** @param own whether whoever acts does so on what is their own */
type Act = (who: Person, place: Place, own: boolean) => Promise<unknown>;

const feature = join(process.cwd().endsWith('api') ? process.cwd() : join(process.cwd(), 'apps/api'), 'src/features');
const policies = join(feature, '../../../../libs/shared/src');

let world: World;
let moderator: Person;
let serial = 0;
beforeAll(async () => {
  world = await openWorld();
  moderator = await world.member({ name: 'Mona Moderat', role: 'moderator' });
});
afterAll(() => world.close());

/** A room, topics, a post and an event of one person who organises. */
async function place(): Promise<Place> {
  const email = `olga-${++serial}@example.org`;
  const owner = await world.member({ role: 'organiser', name: 'Olga Eigen', email });
  const other = await world.member();
  const { room, topic } = await roomOf(world, { owner, members: [other] });
  const post = await say(owner, topic.id, 'Mein Beitrag');
  const first = randomUUID();
  const emptied = await owner.call('POST /api/rooms/:roomId/topics', {
    roomId: room.id,
    title: 'Bald leer',
    postId: first,
    source: 'Weg damit',
  });
  await owner.call('DELETE /api/posts/:postId', { postId: first });
  const event = await owner.call('POST /api/events', meetup());
  return {
    owner,
    email,
    other,
    roomId: room.id,
    topicId: topic.id,
    emptied: emptied.id,
    postId: post.id,
    slug: event.slug,
  };
}

const remove = (who: Person, postId: string) =>
  who.call('POST /api/posts/:postId/removal', { postId, reason: 'off_topic' });

/** A calendar of one date, taken over. */
async function takesOver(who: Person, uid: string, title: string) {
  const lines = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SUMMARY:${title}`,
    'DTSTART:20270105T170000Z',
    'DTEND:20270105T180000Z',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const payload = `--x\r\ncontent-disposition: form-data; name="file"; filename="k.ics"\r\n\r\n${lines.join('\r\n')}\r\n--x--\r\n`;
  const seen = await world.app.inject({
    method: 'POST',
    url: '/api/calendar-imports',
    headers: { cookie: who.cookie, 'content-type': 'multipart/form-data; boundary=x' },
    payload,
  });
  await who.call('POST /api/calendar-imports/:importId/application', { importId: seen.json<{ id: string }>().id });
}

/** How a role acts on what is another's, for each action that is recorded, and the same by whose it is. */
const actions: Record<string, Act> = {
  'rooms.edited': (who, { roomId }) =>
    who.call('PATCH /api/rooms/:roomId', { roomId, name: `Umbenannt ${++serial}`, visibility: 'internal', version: 0 }),
  'rooms.member_added': async (who, { roomId }, own) =>
    who.call('POST /api/rooms/:roomId/members', {
      roomId,
      memberId: own ? (await world.member()).id : who.id,
      role: 'owner',
    }),
  'rooms.role_set': (who, { roomId, other }) =>
    who.call('PATCH /api/rooms/:roomId/members/:memberId', { roomId, memberId: other.id, role: 'owner' }),
  'rooms.member_removed': (who, { roomId, other }) =>
    who.call('DELETE /api/rooms/:roomId/members/:memberId', { roomId, memberId: other.id }),
  'rooms.topic_titled': (who, { topicId }) =>
    who.call('PATCH /api/topics/:topicId', { topicId, title: 'Ein anderer Titel', version: 0 }),
  'rooms.topic_removed': (who, { emptied }) => who.call('DELETE /api/topics/:topicId', { topicId: emptied }),
  'rooms.solution_marked': (who, { topicId, postId }) =>
    who.call('PUT /api/topics/:topicId/solution', { topicId, postId }),
  'rooms.solution_unmarked': async (who, { topicId, postId, owner }) => {
    await owner.call('PUT /api/topics/:topicId/solution', { topicId, postId });
    await who.call('DELETE /api/topics/:topicId/solution', { topicId });
  },
  'rooms.post_removed': (who, { postId }, own) =>
    own ? who.call('DELETE /api/posts/:postId', { postId }) : remove(who, postId),
  'rooms.post_restored': async (who, { postId }, own) => {
    await (own ? who.call('DELETE /api/posts/:postId', { postId }) : remove(who, postId));
    await who.call('POST /api/posts/:postId/restore', { postId });
  },
  'events.edited': async (who, { slug }) => {
    const {
      id: _id,
      slug: _slug,
      imported: _imported,
      ...draft
    } = await who.call('GET /api/events/:slug/draft', { slug });
    await who.call('PUT /api/events/:slug', { ...draft, slug, title: 'Anders' } as never);
  },
  'events.cancelled': (who, { slug }) => who.call('POST /api/events/:slug/cancellation', { slug, reason: 'Zu wenige' }),
  'events.reinstated': async (who, { slug, owner }) => {
    await owner.call('POST /api/events/:slug/cancellation', { slug });
    await who.call('DELETE /api/events/:slug/cancellation', { slug });
  },
  'events.dates_changed': async (who, { owner, slug }) => {
    await takesOver(owner, slug, 'Treff');
    await takesOver(who, slug, 'Treffen');
  },
  'events.attendees_seen': (who, { slug }) => who.call('GET /api/events/:slug/attendees', { slug }),
  'events.draft_seen': (who, { slug }) => who.call('GET /api/events/:slug/draft', { slug }),
  'events.attendees_exported': (who, { slug }) => who.send('GET /api/events/:slug/attendees.csv', { slug }),
};
/** Also recorded on the way: bringing back what was taken away, changing what one has seen. */
const beside: Record<string, string[]> = {
  'rooms.post_restored': ['rooms.post_removed'],
  'events.edited': ['events.draft_seen'],
};
/** Looks, which change nothing. */
const unmailed = ['events.attendees_seen', 'events.draft_seen'];

interface Line {
  actor_id: string;
  action: string;
  details: { whose: string[] };
}
const lines = () => world.sql<Line>(`select actor_id, action, details from audit order by at, id`);

async function writtenBy(act: Act, who: Person, where: Place, own: boolean) {
  const before = (await lines()).length;
  await act(who, where, own);
  return (await lines()).slice(before);
}

async function sources(dir: string, name: RegExp) {
  const files = (await readdir(dir, { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile() && name.test(entry.name),
  );
  return Promise.all(
    files.map(async (entry) => ({
      path: join(entry.parentPath, entry.name),
      text: await readFile(join(entry.parentPath, entry.name), 'utf8'),
    })),
  );
}

describe('what somebody does by right of a role to what is another’s', () => {
  it.each(Object.entries(actions))(
    '%s leaves one line that names who and whose, and whoever it was is told',
    async (action, act) => {
      const where = await place();
      const written = (await writtenBy(act, moderator, where, false)).filter(
        (line) => !beside[action]?.includes(line.action),
      );
      expect(written.map((line) => [line.actor_id, line.action])).toEqual([[moderator.id, action]]);
      expect(written[0]!.details.whose).toContain(where.owner.id);
      const letters = (await lettersTo(world, where.email)).filter(({ kind }) => kind === `rights.${action}`);
      expect(letters.map(({ text }) => text.includes('Mona Moderat hat als Moderation'))).toEqual(
        unmailed.includes(action) ? [] : [true],
      );
    },
  );

  it.each(Object.entries(actions))('%s by whose it is leaves none', async (_, act) => {
    const where = await place();
    expect(await writtenBy(act, where.owner, where, true)).toEqual([]);
  });

  it.each(Object.entries(actions))(
    '%s would leave none without the one place that records (negative control)',
    async (_, act) => {
      const where = await place();
      expect(
        await without(
          world.get(Rights),
          'record',
          async () => undefined,
          () => writtenBy(act, moderator, where, false),
        ),
      ).toEqual([]);
    },
  );

  it('leaves one line an hour where it is a look, which a page repeats', async () => {
    const where = await place();
    const look = () =>
      writtenBy((who, { slug }) => who.call('GET /api/events/:slug/attendees', { slug }), moderator, where, false);
    expect([await look(), await look()].map((written) => written.length)).toEqual([1, 0]);
    world.clock.advance({ hours: 1, seconds: 1 });
    expect(await look()).toHaveLength(1);
  });

  it('is undone if it cannot be recorded', async () => {
    const where = await place();
    const fails = async () => Promise.reject(new Error('full'));
    await expect(
      without(world.get(Audit), 'record', fails, () =>
        moderator.call('PATCH /api/rooms/:roomId', { roomId: where.roomId, name: 'Bleibt nicht', version: 0 }),
      ),
    ).rejects.toThrow();
    expect(await world.sql(`select from rooms where name = 'Bleibt nicht'`)).toEqual([]);
  });
});

describe('nothing is left out', () => {
  it('every action that features have words for is done above', async () => {
    const written = await sources(feature, /^interventions\.ts$/);
    const named = written.flatMap(({ path, text }) => {
      const prefix = path.includes('/rooms/') ? 'rooms' : 'events';
      return [...text.matchAll(/'((?:[a-z]+\.)?[a-z]+(?:_[a-z]+)+|edited|cancelled|reinstated)'/g)].map(([, name]) =>
        name!.includes('.') ? name! : `${prefix}.${name}`,
      );
    });
    const known = new Set(Object.keys(actions));
    expect(Object.keys(actions).filter((action) => !named.includes(action))).toEqual([]);
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('no policy lets a role act without saying so: what asks for moderators answers a right, or is a look', async () => {
    const found = (await sources(policies, /\.policy\.ts$/)).flatMap(({ text }) =>
      text
        .split(/\n(?=export |function |const )/)
        .filter((part) => /'moderator'|'administrator'|charge\(|canModerateRoom\(|isEventOrganiser\(/.test(part))
        .map((part) => ({ name: /(?:function|const) (\w+)/.exec(part)![1]!, part })),
    );
    const silent = found.filter(
      ({ name, part }) =>
        !/Right<|Grant/.test(part) &&
        !/^(can(See|Read|Join|Invite|LoseRole)|canModerateRoom$|isEventOrganiser$)/.test(name),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(found.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['canManageRoom', 'canRemovePost', 'canEditEvent', 'canSeeAttendees']),
    );
  });

  it('only looks take a right up without an intervention', async () => {
    const taken = (await sources(feature, /^(?!.*\.spec\.ts$).*\.ts$/)).filter(({ text }) =>
      /rights\.authorize\(.*, null\)/.test(text),
    );
    expect(taken.map(({ path }) => path.split('/').at(-1)).sort()).toEqual(['room-people.ts']);
  });

  it('every change that only a role may make leaves a line as well, and whoever it is about is told', async () => {
    const boss = await world.member({ role: 'administrator' });
    const member = await world.member({ email: 'mila@example.org' });
    const applicants = await Promise.all([1, 2, 3].map(() => world.member({ state: 'waiting' })));
    for (const { id } of applicants)
      await world.sql(`insert into applications (member_id, why, applied_at) values ($1, 'Ich arbeite hier', $2)`, [
        id,
        world.clock.now(),
      ]);
    const [admitted, declined, third] = applicants.map(({ id }) => id) as [string, string, string];
    const { items } = await boss.call('POST /api/invitations', { emails: ['neu@example.org'] });
    const site = await boss.call('GET /api/site/operator');
    const calls: Record<string, Record<string, unknown> | null> = {
      'POST /api/applications/:id/question': { id: admitted, question: 'Wo arbeiten Sie?' },
      'POST /api/applications/:id/admit': { id: admitted },
      'POST /api/applications/:id/decline': { id: declined, reason: 'Nicht aus der Stadt' },
      'POST /api/applications/:id/decline-alike': { id: third },
      'PUT /api/admission-duty': { ownerId: boss.id, deputyId: null, version: 0 },
      'PUT /api/members/:id/role': { id: member.id, role: 'organiser' },
      'PUT /api/members/:id/institution': { id: member.id, institution: 'Kita Sonnenhof' },
      'DELETE /api/members/:id/sessions': { id: member.id },
      'PUT /api/members/:id/suspension': { id: member.id, reason: 'Auf eigenen Wunsch' },
      'DELETE /api/members/:id/suspension': { id: member.id },
      'POST /api/invitations': { emails: ['noch@example.org'] },
      'DELETE /api/invitations/:id': { id: items[0]!.id },
      'PUT /api/site': { ...site, name: 'Treffpunkt' },
      // Files, which `imports/import-file.spec.ts` hands in; and what concerns nobody.
      'POST /api/imports': null,
      'POST /api/imports/preview': null,
      'POST /api/search/reindex': null,
    };
    const changes = Object.values<Route>(contract).filter(
      (route) =>
        methodOf(route) !== 'GET' && route.access !== 'everyone' && isAtLeast({ role: route.access }, 'moderator'),
    );
    expect(changes.map(({ on }) => on).filter((on) => !(on in calls))).toEqual([]);
    for (const [on, input] of Object.entries(calls)) {
      if (!input) continue;
      const [before, letters] = [(await lines()).length, (await lettersTo(world, 'mila@example.org')).length];
      const answer = await boss.send(on, input);
      const told = (await lettersTo(world, 'mila@example.org')).length - letters;
      expect([on, told]).toEqual([on, input.id === member.id ? 1 : 0]);
      expect([on, answer.statusCode < 300, (await lines()).slice(before).map((line) => line.actor_id)]).toEqual([
        on,
        true,
        [boss.id],
      ]);
    }
  });
});
