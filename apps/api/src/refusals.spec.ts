import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contract } from '@querschnitt/shared/contract';
import { type Member, roles } from '@querschnitt/shared/kernel/actor';
import type { Route } from '@querschnitt/shared/kernel/contract';
import type { ProblemDocument } from '@querschnitt/shared/kernel/problem';
import { problems, type ProblemCode } from '@querschnitt/shared/problems';
import { roleFor } from '../../../tests/support/contract-inputs.js';
import { requestFor, wrongInputs } from '../../../tests/support/wrong-inputs.js';
import { openWorld, type Visitor, type World } from '../../../tests/support/world.js';

let world: World;
const visitors = new Map<Member['role'] | null, Visitor>();
beforeAll(async () => {
  world = await openWorld();
  visitors.set(null, world.guest);
  for (const role of roles.slice(1) as Member['role'][]) visitors.set(role, await world.member({ role }));
});
beforeEach(() => world.sql('delete from rate_limits'));
afterAll(() => world.close());

type Request = Parameters<World['app']['inject']>[0] & object;

async function refused(request: Request, who: Visitor, language: 'de' | 'en') {
  const answer = await world.app.inject({
    ...request,
    headers: { cookie: `${who.cookie}; lang=${language}`, 'accept-language': language, ...request.headers },
  });
  return { status: answer.statusCode, type: answer.headers['content-type'], problem: answer.json<ProblemDocument>() };
}

/** The same refusal in both languages, each as RFC 9457 describes it. */
async function refusedInBoth(request: Request, who: Visitor) {
  const [german, english] = [await refused(request, who, 'de'), await refused(request, who, 'en')];
  for (const [language, { status, type, problem }] of [
    ['de', german],
    ['en', english],
  ] as const) {
    expect({ type, problem }).toMatchObject({
      type: 'application/problem+json; charset=utf-8',
      problem: { type: `/api/docs#${problem.code}`, status, code: expect.any(String) },
    });
    expect(problem.title).toBe(problems[problem.code as ProblemCode][language]);
  }
  return { code: german.problem.code, german: german.problem, english: english.problem };
}

const cases = Object.values<Route>(contract).flatMap((route) =>
  wrongInputs(route).map((wrong) => [`${route.on}: ${wrong.what}`, route, wrong] as const),
);

describe('an input that does not fit is refused at its field, in German and English', () => {
  it('for many fields', () => expect(cases.length).toBeGreaterThan(250));

  it.each(cases)('%s', async (_, route, { field, input }) => {
    const { code, german, english } = await refusedInBoth(requestFor(route, input), visitors.get(roleFor(route))!);
    expect(code).toBe('input.invalid');
    const [fault, faultInEnglish] = [
      german.errors?.find((one) => one.field === field),
      english.errors?.find((one) => one.field === field),
    ];
    expect({ fault, faultInEnglish }).toMatchObject({
      fault: { code: expect.any(String), detail: expect.stringMatching(/\.$/) },
      faultInEnglish: { detail: expect.stringMatching(/\.$/) },
    });
    expect(fault!.detail).not.toBe(faultInEnglish!.detail);
  });
});

const json = { 'content-type': 'application/json' };

describe('what no route could take is refused alike', () => {
  it.each<[string, Request, string]>([
    ['an unknown address', { method: 'GET', url: '/api/nothing-here' }, 'not_found'],
    ['an unknown address to post to', { method: 'POST', url: '/api/nothing-here', payload: {} }, 'not_found'],
    ['a method the address does not know', { method: 'DELETE', url: '/api/health/live' }, 'not_found'],
    ['an address that cannot be decoded', { method: 'GET', url: '/api/rooms/%E0%A4%A' }, 'body.malformed'],
    ['an address of 200 KB', { method: 'GET', url: `/api/rooms/${'x'.repeat(200_000)}` }, 'body.malformed'],
    [
      'JSON that breaks off',
      { method: 'POST', url: '/api/rooms', payload: '{"name": "Ra', headers: json },
      'body.malformed',
    ],
    [
      'an empty body that calls itself JSON',
      { method: 'POST', url: '/api/rooms', payload: '', headers: json },
      'body.malformed',
    ],
    [
      'a key that would change every object',
      { method: 'POST', url: '/api/rooms', payload: '{"__proto__": {"role": "administrator"}}', headers: json },
      'body.malformed',
    ],
    [
      'JSON that is no object',
      { method: 'POST', url: '/api/rooms', payload: '"name"', headers: json },
      'input.invalid',
    ],
    ['null', { method: 'POST', url: '/api/rooms', payload: 'null', headers: json }, 'input.invalid'],
    ['a list', { method: 'POST', url: '/api/rooms', payload: '[1]', headers: json }, 'input.invalid'],
    [
      'a text with a NUL in it',
      {
        method: 'POST',
        url: '/api/rooms',
        payload: { name: 'Ra\0um', purpose: '', visibility: 'public', sectors: [] },
      },
      'input.invalid',
    ],
    [
      'a text with half a character in it',
      {
        method: 'POST',
        url: '/api/rooms',
        payload: '{"name":"Ra\\ud800um","purpose":"","visibility":"public","sectors":[]}',
        headers: json,
      },
      'input.invalid',
    ],
    [
      'what calls itself long without being a text',
      {
        method: 'POST',
        url: '/api/session',
        payload: { email: 'mia@example.org', password: { length: [{ toString: 1 }] } },
      },
      'body.malformed',
    ],
    [
      'lists in lists in lists',
      {
        method: 'POST',
        url: '/api/rooms',
        payload: `{"name":${'['.repeat(40_000)}${']'.repeat(40_000)}}`,
        headers: json,
      },
      'input.invalid',
    ],
    ['a month that has no next one', { method: 'GET', url: '/api/events/month?month=9999-12' }, 'input.invalid'],
    ['no body', { method: 'POST', url: '/api/rooms' }, 'input.invalid'],
    [
      'plain text',
      { method: 'POST', url: '/api/rooms', payload: 'name=Raum', headers: { 'content-type': 'text/plain' } },
      'input.invalid',
    ],
    [
      'another form',
      { method: 'POST', url: '/api/rooms', payload: '<name/>', headers: { 'content-type': 'application/xml' } },
      'body.unsupported',
    ],
    [
      'a form of several parts without its boundary',
      { method: 'POST', url: '/api/profile/picture', payload: 'x', headers: { 'content-type': 'multipart/form-data' } },
      'body.malformed',
    ],
    [
      'more than 100 KB',
      { method: 'POST', url: '/api/rooms', payload: { name: 'x'.repeat(110_000) } },
      'body.too_large',
    ],
  ])('%s', async (_, request, code) => {
    expect((await refusedInBoth(request, visitors.get('member')!)).code).toBe(code);
  });

  it('a file above 10 MB', async () => {
    const payload = Buffer.concat([
      Buffer.from('--g\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'),
      Buffer.alloc(11 * 1024 * 1024),
      Buffer.from('\r\n--g--\r\n'),
    ]);
    const request = {
      method: 'POST',
      url: '/api/profile/picture',
      payload,
      headers: { 'content-type': 'multipart/form-data; boundary=g' },
    } as const;
    expect((await refusedInBoth(request, visitors.get('member')!)).code).toBe('body.too_large');
  });
});
