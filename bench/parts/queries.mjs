/** Searching and filtering with questions that differ, one after the other: how long one person waits. */
import { cookiesOf, rowsOf, BY_CHANCE } from '../measure/people.mjs';
import { startProduct } from '../measure/processes.mjs';
import { clocks, used } from '../measure/cpu.mjs';
import { quantile } from '../measure/numbers.mjs';

const AIM = 50;
const ask = (path, query) => `${path}?${new URLSearchParams(query)}`;

/** As people type: tasks, inflected, compounds, with slips, or nothing but filters. */
const questions = [
  '',
  'Elternabend zu Bildschirmzeit',
  'Datenschutz',
  'Datenschuzt in der Kita',
  'Leichte Sprache',
  'wer hilft bei Fördermitteln',
  'Trickfilm mit Kindern',
  'Schulsozialarbeiterin',
  'Geräteausleihe',
  'Beamer',
  'Podcast aufnehmen',
  'Mehrsprachigkeit Familien',
  'Medienpädagogik',
  'Museum',
  'Barrierefreiheit bei Veranstaltungen',
  'Urheberrecht',
  'Müller',
  'Lernroboter ausprobieren',
  'Ganztag',
  'Jugendbeteiligung im Stadtteil',
];
const facets = [
  {},
  { sector: 'education' },
  { offer: 'talk' },
  { language: 'en' },
  { mode: 'online', target: 'kita' },
  { available: 'true' },
  { sort: 'confirmed' },
];
const filters = [
  {},
  { sector: 'culture' },
  { format: 'online' },
  { kind: 'training' },
  { access: 'step_free' },
  { free: 'true' },
  { sector: 'social', format: 'on_site', free: 'true' },
  { past: 'true' },
  { kind: 'exchange', access: 'captions' },
];

export const asked = {
  directory: {
    what: 'Directory: a question, with counted facets',
    paths: questions.map((q, nth) => ask('/api/experts', { q, ...facets[nth % facets.length] })),
  },
  events: { what: 'Events with filters', paths: filters.map((filter) => ask('/api/events', filter)) },
  facets: {
    what: 'Counts beside the filters of events',
    paths: filters.filter(({ past }) => !past).map((filter) => ask('/api/events/facets', filter)),
  },
  inbox: {
    what: 'What is new for me: conversations and counts',
    paths: ['/api/inbox', '/api/inbox/counts', '/api/inbox/addressed'],
  },
};

/** Whose rooms hold about as much in a small community as in a large one, or their news would be compared with nobody's. */
const READERS = `select id from members join lateral (select sum(r.topic_count) as topics from room_members m join rooms r on r.id = m.room_id where m.member_id = members.id) rooms on true
                  where state = 'active' and topics between 60 and 200 order by ${BY_CHANCE('id')} limit $1`;

export async function questionsFor(community, name, readers = 7) {
  const members = await rowsOf(community, READERS, [readers]);
  const cookies = Object.values(
    await cookiesOf(
      community,
      members.map(({ id }) => id),
    ),
  );
  return cookies.flatMap((cookie, reader) =>
    asked[name].paths.map((path, nth) => ({
      path: asked[name].paths[(nth + reader) % asked[name].paths.length] ?? path,
      headers: { cookie },
    })),
  );
}

export async function measureQueries({ community, load, seconds, only = Object.keys(asked) }, tell) {
  const product = await startProduct(community);
  try {
    for (const name of only) {
      const requests = await questionsFor(community, name);
      await load.send({ origin: product.origin, requests, connections: 1, seconds: 3 });
      const before = clocks({ server: product.pid, database: community.postgres.pid, load: load.pid });
      const { latencies, wrong, done } = await load.send({
        origin: product.origin,
        requests,
        connections: 1,
        seconds: seconds * 3,
        offset: 3,
      });
      const cpu = used(before, clocks({ server: product.pid, database: community.postgres.pid, load: load.pid }));
      if (Object.keys(wrong).length) throw new Error(`${name}: ${JSON.stringify(wrong)}`);
      const [p50, p95] = [quantile(latencies, 0.5), quantile(latencies, 0.95)];
      const cost = ((cpu.server + cpu.database) * 1000) / done;
      tell({
        row: name,
        what: asked[name].what,
        value: `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
        aim: `p95 ≤ ${AIM} ms`,
        good: p95 <= AIM,
        cost,
        note: `CPU ${((cpu.server * 1000) / done).toFixed(2)} + ${((cpu.database * 1000) / done).toFixed(2)} ms; others ${Math.round((cpu.others / cpu.seconds) * 100)} %`,
      });
    }
  } finally {
    await product.stop();
  }
}
