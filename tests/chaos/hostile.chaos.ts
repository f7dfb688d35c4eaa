import { randomUUID } from 'node:crypto';
import { chance } from '../support/chance.js';
import { Ear } from '../support/ear.js';
import { House, newFolder, type Place, places } from './support/house.js';
import { memoryOf } from './support/memory.js';
import { promised, report, sized } from './support/scale.js';
import { expect, test } from './support/test.js';

const REQUESTS = sized(100_000, 2_000);
/** Until here, what is kept on purpose fills up: statements, drawn pages, the words of questions. */
const WARM_UP = REQUESTS / 4;
const AT_ONCE = 16;
const SAMPLES = 50;
const GROWTH = 1.2;
/** In MB, well above what lives: without a limit, garbage is left lying about for as long as the machine has room. */
const HEAP = 160;

interface Asked {
  path: string;
  method?: 'POST';
  body?: string;
}

/** What guests send who mean no good: no two addresses alike, no network asking twice. */
function hostile(seed: number, rooms: Place[]) {
  const random = chance(seed);
  const below = (most: number) => Math.floor(random() * most);
  const one = <T>(from: readonly T[]) => from[below(from.length)]!;
  const word = () => Array.from({ length: 1 + below(12) }, () => one([...'abcdefghiklmnoprstuwzäöüß'])).join('');
  const query = (...parts: [name: string, value: string | number][]) =>
    new URLSearchParams(parts.filter(() => random() < 0.5).map(([name, value]) => [name, String(value)])).toString();
  const post = (path: string, body: unknown): Asked => ({
    path,
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const kinds: (() => Asked)[] = [
    () => ({
      path: `/api/events?${query(['limit', 1 + below(100)], ['sector', one(['education', 'culture', 'social'])], ['format', one(['online', 'on_site'])], ['access', one(['step_free', 'captions'])], ['free', 'true'], ['past', 'true'])}`,
    }),
    () => ({
      path: `/api/experts?${query(['q', `${word()} ${word()}`], ['sector', one(['education', 'culture', 'social'])], ['language', one(['en', 'tr', 'ar'])], ['sort', one(['fit', 'confirmed'])])}`,
    }),
    () => ({ path: `/api/rooms?${query(['cursor', word()], ['limit', 1 + below(100)])}` }),
    () => ({ path: `/api/rooms/${one(rooms).roomId}/events?since=${below(1000)}` }),
    () => ({ path: `/termine?${query(['q', word()], ['seite', below(1e6)])}` }),
    () => ({ path: `/fachleute?q=${word()}` }),
    () => ({ path: `/${word()}/${word()}?${word()}=${word().repeat(200)}` }),
    () => ({ path: `/api/${word()}/${randomUUID()}` }),
    () =>
      post('/api/accounts', {
        name: `${word()} ${word()}`,
        email: `${word()}@${word()}.example`,
        institution: word(),
        jobTitle: '',
        sectors: ['education'],
        why: word(),
      }),
    () => post('/api/password-resets', { email: `${word()}@${word()}.example` }),
    () =>
      post('/api/csp-reports', {
        'csp-report': { 'document-uri': `https://${word()}.example/`, 'blocked-uri': word() },
      }),
    () => post(`/api/rooms/${one(rooms).roomId}/topics`, `{"title":"${word().repeat(2_000)}`),
    () => post('/api/events', '['.repeat(20_000)),
  ];
  return {
    next: () => one(kinds)(),
    network: () =>
      random() < 0.5
        ? `${1 + below(200)}.${below(256)}.${below(256)}.${below(256)}`
        : `2a02:${below(65_536).toString(16)}:${below(65_536).toString(16)}::1`,
    whether: (share: number) => random() < share,
    room: () => one(rooms),
  };
}

test.skip(process.platform !== 'linux', 'memory is read from /proc');

test(`${REQUESTS} hostile requests, no two alike, leave the memory of the API and of the database as it was`, async () => {
  const house = await House.open(newFolder(), 'production', {
    VISITOR_LIMITS: 'on',
    TRUSTED_PROXIES: '1',
    NODE_OPTIONS: `--max-old-space-size=${HEAP}`,
  });
  try {
    const [owner] = await house.database.people(1);
    const guests = hostile(11, await places(house.origin, owner!, 5));
    const statuses = new Map<number, number>();
    const [api, database]: [number[], number[]] = [[], []];
    let left = REQUESTS;
    const guest = async () => {
      while (left-- > 0) {
        const { path, method = 'GET', body } = guests.next();
        const headers = {
          'x-forwarded-for': guests.network(),
          origin: house.origin,
          ...(body ? { 'content-type': 'application/json' } : {}),
        };
        const answer = await fetch(`${house.origin}${path}`, {
          method,
          headers,
          redirect: 'manual',
          ...(body ? { body } : {}),
        });
        await answer.arrayBuffer();
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        if (guests.whether(0.01))
          await Ear.open(house.origin, headers).then(
            async (ear) => (await ear.join(guests.room().roomId, 0), ear.close()),
          );
        if (left <= REQUESTS - WARM_UP && left % Math.ceil((REQUESTS - WARM_UP) / SAMPLES) === 0) {
          api.push(memoryOf(house.product.child.pid!));
          database.push(memoryOf(house.postgres().pid));
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, guest));

    const all = [...statuses].sort(([a], [b]) => a - b);
    report(`${REQUESTS} requests: ${all.map(([status, count]) => `${count} × ${status}`).join(', ')}`);
    const grown = (kept: number[]) => least(kept.slice(-10)) / least(kept.slice(0, 10));
    report(
      `API ${api[0]!.toFixed(0)} → ${api.at(-1)!.toFixed(0)} MB (${grown(api).toFixed(2)} times), database ${database[0]!.toFixed(0)} → ${database.at(-1)!.toFixed(0)} MB (${grown(database).toFixed(2)} times)`,
    );
    expect(
      all.filter(([status]) => status >= 500),
      'no request makes the server fail',
    ).toEqual([]);
    expect(grown(api)).toBeLessThan(promised(GROWTH));
    expect(grown(database)).toBeLessThan(promised(GROWTH));
  } finally {
    await house.close();
  }
});

/** What is left after collecting garbage. */
const least = (sizes: number[]) => Math.min(...sizes);
