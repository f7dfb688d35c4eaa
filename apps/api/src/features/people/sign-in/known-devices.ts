import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseCookie } from '../../../platform/auth/cookie.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { hashOfLink, newLinkToken } from '../link-token.js';

const DAYS = 180;
const MOST = 20;

/** Browsers that have signed in to an account before. Such a cookie lets nobody in: it only keeps the tries of others apart. */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  private get cookieName() {
    return this.config.secure ? '__Host-device' : 'device';
  }

  /** A name for the browser, if it has signed in to that account; the same work is done for an address without account. */
  async knownTo(email: string, request: Pick<FastifyRequest, 'headers'>): Promise<string | null> {
    const hash = hashOfLink(this.tokenOf(request) ?? '');
    const [found] = await this.work.sql(
      'select from known_devices d join members m on m.id = d.member_id where d.token_hash = $1 and m.email = $2 and d.expires_at > $3',
      [hash, email, this.clock.now()],
    );
    return found ? hash.toString('hex') : null;
  }

  /** Remembers the browser, under a new token each time, so that nobody knows one they planted. Several people may share a browser. */
  async remember(memberId: string, request: FastifyRequest, reply: FastifyReply) {
    const { token, hash } = newLinkToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + DAYS * 86_400_000);
    const former = this.tokenOf(request);
    if (former)
      await this.work.sql('update known_devices set token_hash = $2 where token_hash = $1', [hashOfLink(former), hash]);
    await this.work.sql(
      `insert into known_devices (token_hash, member_id, used_at, expires_at) values ($1, $2, $3, $4)
       on conflict (token_hash, member_id) do update set used_at = excluded.used_at, expires_at = excluded.expires_at`,
      [hash, memberId, now, expiresAt],
    );
    await this.work.sql(
      `delete from known_devices where member_id = $1 and token_hash not in (select token_hash from known_devices where member_id = $1 order by used_at desc limit ${MOST})`,
      [memberId],
    );
    reply.setCookie(this.cookieName, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.secure,
      maxAge: DAYS * 86_400,
    });
  }

  /** Whoever knew the former password may have signed in: all browsers are strangers again. */
  async forget(memberId: string) {
    await this.work.sql('delete from known_devices where member_id = $1', [memberId]);
  }

  private tokenOf(request: Pick<FastifyRequest, 'headers'>) {
    return parseCookie(request.headers.cookie)[this.cookieName];
  }
}
