import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor, Member } from '@querschnitt/shared/kernel/actor';
import { guest } from '@querschnitt/shared/kernel/actor';
import type { Api } from '@querschnitt/shared/contract';
import type { Out, Sent } from '@querschnitt/shared/kernel/contract';
import type { ProblemDocument } from '@querschnitt/shared/kernel/problem';
import { Sessions } from '../../apps/api/src/platform/auth/sessions.js';
import { Ear } from './ear.js';

type OutOf<On extends keyof Api> = Out<Api[On]>;
type SentTo<On extends keyof Api> = Sent<Api[On]>;

/** What a refused call throws: the problem document as the server sent it. */
export class ProblemError extends Error {
  constructor(readonly problem: ProblemDocument) {
    super(`${problem.status} ${problem.code}: ${problem.title} ${JSON.stringify(problem.errors ?? '')}`);
  }
}

/** The installation somebody uses. */
interface Installation {
  readonly app: NestFastifyApplication;
  /** Open sockets, closed with the installation. */
  readonly ears: Ear[];
  get<T>(provider: Type<T>): T;
  address(): Promise<string>;
}

/** Somebody who uses the API over HTTP, with or without a session. */
export class Visitor {
  readonly id: string | null;

  constructor(
    private readonly world: Installation,
    readonly account: (Member & { token: string }) | null,
  ) {
    this.id = account?.id ?? null;
  }

  get actor(): Member {
    return (this.account ? { id: this.account.id, role: this.account.role } : guest) as Actor as Member;
  }

  get cookie() {
    return this.account ? `${this.world.get(Sessions).cookieName}=${this.account.token}` : '';
  }

  /** One call of the API; answers the body or throws a ProblemError. */
  async call<On extends keyof Api>(on: On, input?: SentTo<On>): Promise<OutOf<On>> {
    const answer = await this.send(on, input as Record<string, unknown>);
    if (answer.statusCode >= 400) throw new ProblemError(answer.json<ProblemDocument>());
    return answer.body ? answer.json<OutOf<On>>() : (undefined as OutOf<On>);
  }

  /** The raw answer, for headers and for what is not JSON. */
  async send(on: string, input: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
    const [method, template] = on.split(' ') as [string, string];
    const rest = { ...input };
    const path = template.replace(/:(\w+)/g, (_, key: string) => {
      const value = String(rest[key]);
      delete rest[key];
      return encodeURIComponent(value);
    });
    const inQuery = method === 'GET' || method === 'DELETE';
    const query = new URLSearchParams(
      inQuery
        ? Object.entries(rest).flatMap(([key, value]) =>
            value === undefined ? [] : [value].flat().map((one): [string, string] => [key, String(one)]),
          )
        : [],
    );
    return this.world.app.inject({
      method: method as 'GET',
      url: query.size ? `${path}?${query}` : path,
      headers: { connection: 'keep-alive', cookie: this.cookie, ...headers },
      ...(inQuery ? {} : { payload: rest }),
    });
  }

  /** An open tab of theirs: a real socket on the listening server. */
  async socket(headers: Record<string, string> = {}): Promise<Ear> {
    const ear = await Ear.open(await this.world.address(), {
      ...(this.cookie ? { cookie: this.cookie } : {}),
      ...headers,
    });
    this.world.ears.push(ear);
    return ear;
  }
}
