import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { Language } from '@querschnitt/shared/kernel/language';
import type { SessionView } from '@querschnitt/shared/people/people.schema';
import type { FastifyRequest } from 'fastify';
import { Config } from '../../../platform/config/config.js';
import { mayUseExample } from '../../../platform/http/own-machine.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

@Injectable()
export class ShowSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly config: Config,
  ) {}

  /** @param language of the page */
  run = async (me: Actor, language: Language, request: FastifyRequest): Promise<SessionView> => {
    const installation = { mode: this.config.mode, exampleAccounts: mayUseExample(this.config, request) };
    if (me.id === null) return { me, person: null, language, showsPresence: false, ...installation };
    const [own] = await this.work.sql<Pick<SessionView, 'person' | 'showsPresence'>>(
      `select r.person, m.shows_presence as "showsPresence" from members m join person_refs r using (id) where id = $1`,
      [me.id],
    );
    return { me, language, ...installation, ...own! };
  };
}
