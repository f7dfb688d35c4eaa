import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, guest, type Member } from '@querschnitt/shared/kernel/actor';
import type { Language } from '@querschnitt/shared/kernel/language';
import { parseCookie } from './cookie.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { classifyOutage } from '../http/outage.js';
import { SessionsEnded } from './sessions-ended.js';

export const SESSION_DAYS = 30;
/** Who comes once a week need not sign in each time; a device that was given away is no key for long. */
const IDLE_DAYS = 14;
const DAY = 86_400_000;
const MOST_SESSIONS = 20;
/** So long after showing the password a session may do what asks for it. */
const CONFIRMED_FOR = 15 * 60_000;
const SEEN_EVERY = 5 * 60_000;

export interface Session {
  id: string;
  memberId: string;
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
}

interface Found {
  id: string;
  member_id: string;
  role: Member['role'];
  language: Language;
  last_seen_at: Date;
  confirmed: boolean;
}

const hashToken = (token: string) => createHash('sha256').update(token).digest();

/** Server-side sessions. The cookie holds 256 random bits, the database only their hash. */
@Injectable()
export class Sessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly ended: SessionsEnded,
  ) {}

  /** `__Host-` binds the cookie to this origin, which browsers accept only over TLS. */
  get cookieName() {
    return this.config.secure ? '__Host-session' : 'session';
  }

  /** The token for the cookie; it is not kept anywhere else. */
  async open(memberId: string, userAgent: string) {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.work.sql(
      `insert into sessions (token_hash, member_id, user_agent, created_at, last_seen_at, confirmed_at, expires_at) values ($1, $2, $3, $4, $4, $4, $5)`,
      [hashToken(token), memberId, userAgent.slice(0, 300), now, new Date(now.getTime() + IDLE_DAYS * DAY)],
    );
    await this.endOldest(memberId);
    return token;
  }

  /** Nobody uses so many devices; forgotten sign-ins must not pile up. */
  private async endOldest(memberId: string) {
    this.tell(
      await this.work.sql<{ id: string }>(
        'delete from sessions where id in (select id from sessions where member_id = $1 order by last_seen_at desc, id desc offset $2) returning id',
        [memberId, MOST_SESSIONS],
      ),
    );
  }

  async of(request: {
    headers: { cookie?: string | undefined };
  }): Promise<{ actor: Actor; sessionId: string | null; language: Language | null; confirmed: boolean }> {
    const token = parseCookie(request.headers.cookie)[this.cookieName];
    const found = token ? await this.find(token) : undefined;
    if (!found) return { actor: guest, sessionId: null, language: null, confirmed: false };
    return {
      actor: { id: found.member_id, role: found.role },
      sessionId: found.id,
      language: found.language,
      confirmed: found.confirmed,
    };
  }

  private async find(token: string) {
    const now = this.clock.now();
    const [found] = await this.work.sql<Found>(
      `select s.id, s.member_id, s.last_seen_at, m.role, m.language, (m.password_hash is null or coalesce(s.confirmed_at > $3, false)) as confirmed from sessions s join members m on m.id = s.member_id
        where s.token_hash = $1 and s.expires_at > $2 and m.state = 'active'`,
      [hashToken(token), now, new Date(now.getTime() - CONFIRMED_FOR)],
    );
    if (found && now.getTime() - found.last_seen_at.getTime() > SEEN_EVERY) await this.see(found.id, now);
    return found;
  }

  /** It has shown the password just now. Accounts without one, as in the example, have nothing to show. */
  async confirm(sessionId: string) {
    await this.work.sql('update sessions set confirmed_at = $2 where id = $1', [sessionId, this.clock.now()]);
  }

  /** It is in use, and so stays open. Where nothing can be written, reading goes on. */
  private async see(id: string, now: Date) {
    const sql =
      'update sessions set last_seen_at = $2, expires_at = least($3, created_at + make_interval(days => $4)) where id = $1';
    await this.work
      .sql(sql, [id, now, new Date(now.getTime() + IDLE_DAYS * DAY), SESSION_DAYS])
      .catch((error: unknown) => {
        if (classifyOutage(error) !== 'server.read_only') throw error;
      });
  }

  async list(memberId: string): Promise<Session[]> {
    return this.work.sql<Session>(
      `select id, member_id as "memberId", user_agent as "userAgent", created_at as "createdAt", last_seen_at as "lastSeenAt"
         from sessions where member_id = $1 and expires_at > $2 order by last_seen_at desc`,
      [memberId, this.clock.now()],
    );
  }

  async end(memberId: string, sessionId: string) {
    return this.tell(
      await this.work.sql<{ id: string }>('delete from sessions where member_id = $1 and id = $2 returning id', [
        memberId,
        sessionId,
      ]),
    );
  }

  /** Ends the session of a request, whatever the state of its member. */
  async endOf(request: { headers: { cookie?: string | undefined } }) {
    const token = parseCookie(request.headers.cookie)[this.cookieName];
    if (token)
      this.tell(
        await this.work.sql<{ id: string }>('delete from sessions where token_hash = $1 returning id', [
          hashToken(token),
        ]),
      );
  }

  /** Ends all sessions of a member, but for the one given. */
  async endAll(memberId: string, except: string | null = null) {
    return this.tell(
      await this.work.sql<{ id: string }>(
        'delete from sessions where member_id = $1 and id is distinct from $2 returning id',
        [memberId, except],
      ),
    );
  }

  private tell(gone: { id: string }[]) {
    const ids = gone.map(({ id }) => id);
    this.work.afterCommit(() => this.ended.next(ids));
    return ids.length;
  }
}
