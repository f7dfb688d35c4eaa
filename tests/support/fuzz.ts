import { contract } from '@querschnitt/shared/contract';
import { type Member, roles } from '@querschnitt/shared/kernel/actor';
import type { Route } from '@querschnitt/shared/kernel/contract';
import fc from 'fast-check';
import { Sessions } from '../../apps/api/src/platform/auth/sessions.js';
import { fitting, type Known, shapeOf, takesBody } from './contract-inputs.js';
import { strange, strangeText } from './strange.js';
import { Ear, type Visitor, type World } from './world.js';
import { requestFor } from './wrong-inputs.js';

type Role = Member['role'] | null;
type Request = { method: string; url: string; payload?: unknown; headers?: Record<string, string> };
interface Attempt {
  role: Role;
  request: Request;
}

const routes = Object.values<Route>(contract);
/** Administrators most, for they reach most. */
const role = fc.oneof(
  { arbitrary: fc.constant<Role>('administrator'), weight: 6 },
  { arbitrary: fc.constantFrom<Role>(null, ...(roles.slice(1) as Member['role'][])), weight: 4 },
);

/** Requests to every route: fitting, with one or two fields of nonsense, or nonsense altogether; `templates` are inputs that nothing is wrong with, for routes that chance does not satisfy. */
export function attempts(known: Known, templates: Record<string, Record<string, unknown>> = {}): fc.Arbitrary<Attempt> {
  const perRoute = routes.map((route) => {
    const shape = shapeOf(route);
    const fields = Object.keys(shape.properties ?? {});
    const template = templates[route.on];
    const random = fitting(shape, known) as fc.Arbitrary<Record<string, unknown>>;
    const fits = template
      ? fc.oneof(
          random,
          fc
            .tuple(random, fc.subarray(Object.keys(template), { minLength: Object.keys(template).length - 1 }))
            .map(([input, kept]) => ({ ...input, ...Object.fromEntries(kept.map((key) => [key, template[key]])) })),
        )
      : random;
    const spoilt = fc
      .tuple(
        fits,
        fc.dictionary(fields.length ? fc.constantFrom(...fields, 'extra') : fc.constant('extra'), strange, {
          minKeys: 1,
          maxKeys: 2,
        }),
      )
      .map(([input, wrong]) => ({ ...input, ...wrong }));
    const request = fc
      .oneof({ arbitrary: fits, weight: 3 }, { arbitrary: spoilt, weight: 4 })
      .map((input) => requestFor(route, input) as Request);
    return fc.oneof(
      { arbitrary: request, weight: 8 },
      {
        arbitrary: fc
          .tuple(request, body)
          .map(([one, { payload, type }]) =>
            takesBody(route) ? { ...one, payload, headers: { 'content-type': type } } : one,
          ),
        weight: 1,
      },
    );
  });
  const anywhere = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
    url: fc
      .tuple(fc.constantFrom(...routes.map(({ on }) => on.slice(on.indexOf('/')))), strangeText)
      .map(
        ([path, rest]) =>
          path.replace(/:\w+/g, () => encode(rest)) + (rest.length % 2 ? `?${encode(rest)}=${encode(rest)}` : ''),
      ),
  });
  return fc.record({
    role,
    request: fc.oneof({ arbitrary: fc.oneof(...perRoute), weight: 12 }, { arbitrary: anywhere, weight: 1 }),
  });
}

/** Half a character is no text: browsers send the sign for the unreadable. */
const encode = (text: string) => encodeURIComponent(Buffer.from(text).toString());

const part = (name: string, content: string, file: boolean) =>
  `--g\r\ncontent-disposition: form-data; name="${name}"${file ? '; filename="a.csv"' : ''}\r\n\r\n${content}\r\n`;
const multipart = fc
  .tuple(
    fc.constantFrom('kind', 'mapping', 'leaveOut', 'address'),
    strangeText,
    fc.oneof(
      strangeText,
      fc.constantFrom(
        'name;email\nAnna;a@example.org\n',
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261203T160000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
        '\xff\xd8\xff',
        'GIF89a',
      ),
    ),
  )
  .map(
    ([name, value, content]) =>
      `${part('kind', 'people', false)}${part(name, value, false)}${part('file', content, true)}--g--\r\n`,
  );
const body = fc.oneof(
  strange.map((value) => ({ payload: JSON.stringify(value) ?? '', type: 'application/json' })),
  strangeText.map((payload) => ({ payload, type: 'application/json' })),
  fc
    .tuple(
      strangeText,
      fc.constantFrom(
        'text/plain',
        'application/xml',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'multipart/form-data; boundary=g',
        'application/json; charset=latin1',
        'nonsense',
      ),
    )
    .map(([payload, type]) => ({ payload, type })),
  multipart.map((payload) => ({ payload, type: 'multipart/form-data; boundary=g' })),
);

/** Whoever asks; a session that an earlier case ended is opened anew. */
export class Crowd {
  private readonly cookies = new Map<Role, string>();

  constructor(
    private readonly world: World,
    private readonly members: Map<Role, Visitor & { id: string }>,
  ) {}

  static async gather(world: World) {
    const members = new Map<Role, Visitor & { id: string }>();
    for (const one of roles.slice(1) as Member['role'][])
      members.set(one, await world.member({ role: one, handle: `fuzz-${one}` }));
    const crowd = new Crowd(world, members);
    for (const one of members.keys()) await crowd.comeBack(one);
    return crowd;
  }

  visitor = (one: Role & string) => this.members.get(one)!;
  cookie = (one: Role) => this.cookies.get(one) ?? '';

  async comeBack(one: Role) {
    const id = this.members.get(one)?.id;
    if (!id) return;
    await this.world.sql(`update members set role = $2, state = 'active' where id = $1`, [id, one]);
    const sessions = this.world.get(Sessions);
    this.cookies.set(one, `${sessions.cookieName}=${await sessions.open(id, 'fuzz')}`);
  }
}

/** Sends one; answers what is wrong with the answer, or nothing. */
export async function sent(world: World, crowd: Crowd, { role: who, request }: Attempt): Promise<string | undefined> {
  const answer = await world.app.inject({
    ...request,
    headers: { cookie: crowd.cookie(who), ...request.headers },
  } as never);
  const status = answer.statusCode;
  if (status === 401 && who) await crowd.comeBack(who);
  if (status >= 500) return `${status} ${answer.body}`;
  if (status < 400) return undefined;
  const problem = parsed(answer.body);
  const wellFormed =
    String(answer.headers['content-type']).startsWith('application/problem+json') &&
    typeof problem?.code === 'string' &&
    typeof problem.title === 'string' &&
    problem.status === status;
  return wellFormed ? undefined : `${status} is no problem document: ${answer.body.slice(0, 200)}`;
}

function parsed(text: string): { code?: unknown; title?: unknown; status?: unknown } | undefined {
  try {
    return JSON.parse(text) as { code?: unknown };
  } catch {
    return undefined;
  }
}

/** What a socket may be told: messages of the contract with anything in them, others, and frames that are none. */
export const messages = fc.oneof(
  {
    arbitrary: fc.record({
      name: fc.constantFrom('join', 'leave', 'typing'),
      parts: fc.array(
        fc.oneof(strange, fc.record({ roomId: fc.uuid(), seq: fc.oneof(fc.nat(), strange), topicId: fc.uuid() })),
        { maxLength: 3 },
      ),
    }),
    weight: 8,
  },
  {
    arbitrary: fc.record({
      name: fc.oneof(strangeText, fc.constantFrom('told', 'constructor', '__proto__', 'disconnecting', 'error')),
      parts: fc.array(strange, { maxLength: 2 }),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      frame: fc.oneof(
        strangeText,
        fc.constantFrom(
          '0',
          '1',
          '2',
          '2["join"]',
          '2999999999999["join",1]',
          '51-["join",{"_placeholder":true,"num":9}]',
          '2/nowhere,["join"]',
          '4{"a":1}',
        ),
      ),
    }),
    weight: 1,
  },
);

type Message = typeof messages extends fc.Arbitrary<infer T> ? T : never;

/** Above what the server lets one socket say in its window, a new one is opened. */
const PER_SOCKET = 250;

/** One open socket after another, as long as messages come. */
export class Shouter {
  private ear: Ear | undefined;
  private said = 0;

  constructor(
    private readonly world: World,
    private readonly crowd: Crowd,
    private readonly patience = 10_000,
  ) {}

  /** Says one thing; answers what is wrong: a `join` that got no answer, a server that takes no more connections. */
  async say(message: Message, who: Role): Promise<string | undefined> {
    const ear = await this.open(who);
    const { socket } = ear;
    if ('frame' in message) {
      socket.io.engine.write(message.frame);
      this.ear = undefined;
      const next = await this.open(who);
      await next.settle();
      ear.close();
      return undefined;
    }
    const { name, parts } = message;
    if (['', 'connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'].includes(name))
      return undefined;
    if (name !== 'join') return void socket.emit(name as 'leave', ...(parts as [never]));
    const answer = await new Promise<unknown>((resolve) => {
      socket
        .timeout(this.patience)
        .emit('join', ...(parts as [never]), (error: Error | null, joined: unknown) => resolve(error ?? joined));
    });
    return typeof (answer as { outcome?: unknown }).outcome === 'string'
      ? undefined
      : `join ${JSON.stringify(parts)} was answered ${String(answer)}`;
  }

  close() {
    this.ear?.close();
  }

  private async open(who: Role): Promise<Ear> {
    if (this.ear?.socket.connected && ++this.said < PER_SOCKET) return this.ear;
    this.ear?.close();
    this.said = 0;
    const cookie = this.crowd.cookie(who);
    this.ear = await Ear.open(await this.world.address(), cookie ? { cookie } : {});
    return this.ear;
  }
}
