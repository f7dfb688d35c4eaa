/** The plans of every statement the routes run, as noted from the product, and which of them read a growing table from end to end. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../app.mjs';
import { onCopy } from '../measure/copy-of.mjs';
import { cookiesOf, onDatabase, rowsOf, TOPIC_READERS } from '../measure/people.mjs';
import { record, revive } from '../measure/recorder.mjs';
import { asked } from './queries.mjs';

/** Tables that grow with the community's age; of others, a scan reads what fits a page or two. */
const growing = [
  'members',
  'sessions',
  'rooms',
  'room_members',
  'room_events',
  'topics',
  'posts',
  'post_versions',
  'reactions',
  'addressees',
  'topic_writers',
  'read_marks',
  'events',
  'event_organisers',
  'event_options',
  'event_places',
  'profiles',
  'profile_offers',
  'profile_competences',
  'search_documents',
  'search_words',
  'contact_requests',
  'outbox',
  'audit',
];
/** With fewer rows, reading all of them is what the planner should do. */
const LARGE = 2_000;
/** Nothing to plan. */
const bounds = /^\s*(start|begin|commit|rollback|set|select pg_advisory)/i;

export const measurePlans = ({ community }, tell) =>
  onCopy(community, async (copy) => {
    const recorded = await record(copy, await requestsOf(copy));
    const folder = join(root, 'bench/plans', String(community.size.posts));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const scan = new RegExp(`Seq Scan on (${(await largeOf(copy)).join('|')})\\b`, 'g');
    const scans = new Map();
    let count = 0;
    for (const one of recorded) {
      const plans = await plansOf(copy, one.statements);
      count += plans.length;
      writeFileSync(
        join(folder, `${one.name}.txt`),
        `${one.method ?? 'GET'} ${one.route}\n\n${plans.map(({ text, plan }) => `${text}\n\n${plan}\n`).join('\n\n')}`,
      );
      for (const { plan } of plans)
        for (const [, table] of plan.matchAll(scan)) scans.set(one.name, (scans.get(one.name) ?? new Set()).add(table));
    }
    const named = [...scans].map(([name, tables]) => `${name}: ${[...tables].join(', ')}`);
    tell({
      row: 'plans',
      what: `Plans of ${count} statements of ${recorded.length} requests: scans of growing tables`,
      value: `${scans.size} requests`,
      aim: 'none',
      good: scans.size === 0,
      note: named.join('; '),
    });
  });

async function largeOf(copy) {
  const counts = await Promise.all(
    growing.map(async (table) => [
      table,
      (await rowsOf(copy, `select count(*)::int as count from (select from ${table} limit ${LARGE}) few`))[0].count,
    ]),
  );
  return counts.filter(([, count]) => count === LARGE).map(([table]) => table);
}

/** Estimated, not run, inside a transaction that is undone: writes are planned, too. */
const plansOf = (copy, statements) =>
  onDatabase(copy, async (client) => {
    const plans = [];
    for (const { text, values } of statements.filter(
      (one, nth, all) => !bounds.test(one.text) && all.findIndex((other) => other.text === one.text) === nth,
    )) {
      const { rows } = await client.query(`explain ${text}`, values.map(revive));
      plans.push({ text: text.trim(), plan: rows.map((row) => row['QUERY PLAN']).join('\n') });
    }
    return plans;
  });

/** One request for each route that reads or changes what grows. */
async function requestsOf(copy) {
  const [{ member_id, room, topic, topic_id }] = await rowsOf(copy, TOPIC_READERS, [1]);
  const [{ room_id, post_id, handle, event, option }] = await rowsOf(
    copy,
    `select t.room_id, p.id as post_id, (select handle::text from profiles f join members m on m.id = f.member_id where m.state = 'active' and f.visibility ->> 'name' = 'everyone' limit 1) as handle,
            e.slug as event, o.id as option
       from topics t join posts p on p.topic_id = t.id and p.position = 3 join events e on e.starts_at > now() and e.status = 'confirmed' join event_options o on o.event_id = e.id where t.id = $1 limit 1`,
    [topic_id],
  );
  const headers = { cookie: (await cookiesOf(copy, [member_id]))[member_id] };
  const get = (name, path) => ({ name, route: path, path, headers });
  const change = (name, method, path, body, expect = 200) => ({
    name,
    route: path,
    method,
    path,
    headers,
    body,
    expect,
  });
  return [
    get('rooms-mine', '/api/rooms?which=mine'),
    get('rooms-all', '/api/rooms'),
    get('room', `/api/rooms/${room}`),
    get('topics', `/api/rooms/${room}/topics`),
    get('topics-unread', `/api/rooms/${room}/topics?filter=unread`),
    get('topics-resolved', `/api/rooms/${room}/topics?filter=resolved`),
    get('topic', `/api/rooms/${room}/topics/${topic}`),
    get('posts', `/api/topics/${topic_id}/posts?from=10`),
    get('writers', `/api/topics/${topic_id}/writers`),
    get('recent', '/api/topics'),
    get('recent-resolved', '/api/topics?filter=resolved'),
    get('recent-mine', '/api/topics?mine=true'),
    get('inbox', '/api/inbox'),
    get('inbox-counts', '/api/inbox/counts'),
    get('inbox-addressed', '/api/inbox/addressed'),
    get('post', `/api/posts/${post_id}`),
    get('post-history', `/api/posts/${post_id}/history`),
    get('members', `/api/rooms/${room_id}/members`),
    get('mentionable', `/api/rooms/${room_id}/mentionable?q=an&topicId=${topic_id}`),
    get('missed', `/api/rooms/${room_id}/events?since=1`),
    ...asked.events.paths.map((path, nth) => get(`events-${nth}`, path)),
    get('event-facets', '/api/events/facets'),
    get('event-month', '/api/events/month?month=2026-12'),
    get('event', `/api/events/${event}`),
    ...asked.directory.paths.slice(0, 7).map((path, nth) => get(`directory-${nth}`, path)),
    ...(handle ? [get('person', `/api/experts/${handle}`)] : []),
    change('send-post', 'POST', `/api/topics/${topic_id}/posts`, { id: randomUUID(), source: 'Ein Beitrag' }, 201),
    change(
      'open-topic',
      'POST',
      `/api/rooms/${room_id}/topics`,
      { title: 'Ein Thema', postId: randomUUID(), source: 'Ein Beitrag' },
      201,
    ),
    change('react', 'PUT', `/api/posts/${post_id}/reactions/thanks`, undefined, 204),
    change('read', 'PUT', `/api/topics/${topic_id}/read`, { position: 20 }),
    change('take-part', 'PUT', `/api/participation/${option}`),
    change('withdraw', 'DELETE', `/api/participation/${option}`),
  ];
}
