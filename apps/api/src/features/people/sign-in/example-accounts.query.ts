import { Injectable } from '@nestjs/common';
import type { ExampleAccount } from '@querschnitt/shared/people/people.schema';
import type { FastifyRequest } from 'fastify';
import { Config } from '../../../platform/config/config.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { mayUseExample } from '../../../platform/http/own-machine.js';
import { fail } from '../../../platform/http/problem.js';

/** The accounts one may use without a password, by handle, in the order in which they are shown. */
const exampleAccounts = ['miriam-hartung', 'hannelore-dietzsch', 'karla-mittenzwei'];

/** Only where nobody but the person at this machine can ask; elsewhere there is no such thing. */
@Injectable()
export class ExampleAccounts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly config: Config,
  ) {}

  list = async (request: FastifyRequest) => ({
    items: (await this.all(request)).map(({ joinedAt, person, role }): ExampleAccount => ({
      person,
      role,
      joinedAt: joinedAt.toISOString(),
    })),
  });

  /** @throws {Problem} `not_found` */
  async idOf(handle: string, request: FastifyRequest) {
    const account = (await this.all(request)).find(({ person }) => person.handle === handle);
    return account?.person.id ?? fail('not_found');
  }

  private all(request: FastifyRequest) {
    if (!mayUseExample(this.config, request)) fail('not_found');
    return this.work.sql<Omit<ExampleAccount, 'joinedAt'> & { joinedAt: Date }>(
      `select r.person, m.role, m.created_at as "joinedAt" from members m join person_refs r using (id)
        where m.handle::text = any($1) and m.state = 'active' order by array_position($1, m.handle::text)`,
      [exampleAccounts],
    );
  }
}
