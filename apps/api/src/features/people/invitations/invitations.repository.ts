import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { NotSent } from '@querschnitt/shared/people/invitations.contract';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fail } from '../../../platform/http/problem.js';
import { hashOfLink } from '../link-token.js';

export interface InvitationRow {
  id: string;
  email: string | null;
  role: Member['role'];
  invited_by: string | null;
  expires_at: Date;
  uses: number;
  max_uses: number;
}

type NewInvitation = Omit<InvitationRow, 'id' | 'uses'> & { token_hash: Buffer };
const columns = 'id, email::text, role, invited_by, expires_at, uses, max_uses';

/** Invitations that can still be used; all others are as if they did not exist. */
@Injectable()
export class InvitationsRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async add({ token_hash, email, role, invited_by, expires_at, max_uses }: NewInvitation): Promise<string> {
    const [added] = await this.work.sql<{ id: string }>(
      'insert into invitations (token_hash, email, role, invited_by, created_at, expires_at, max_uses) values ($1, $2, $3, $4, $5, $6, $7) returning id',
      [token_hash, email, role, invited_by, this.clock.now(), expires_at, max_uses],
    );
    return added!.id;
  }

  /** Those of the addresses that need no invitation; whoever was imported does. */
  async settled(emails: string[]): Promise<NotSent[]> {
    const rows = await this.work.sql<{ email: string; why: NotSent['why'] | null }>(
      `select given.email, case when exists (select from members m where m.email = given.email::citext and m.state <> 'unconfirmed') then 'account'
              when exists (select from invitations i where i.email = given.email::citext and i.expires_at > $2 and i.uses < i.max_uses) then 'invited' end as why
         from unnest($1::text[]) with ordinality as given(email, nth) order by nth`,
      [emails, this.clock.now()],
    );
    return rows.flatMap(({ email, why }) => (why ? [{ email, why }] : []));
  }

  /** Another one takes their place; one that somebody may not give stays. */
  async removeTo(email: string, given: Member['role'][]) {
    await this.work.sql('delete from invitations where email = $1 and role = any($2)', [email, given]);
  }

  /** @throws {Problem} `link.invalid` */
  async byToken(token: string): Promise<InvitationRow> {
    const [found] = await this.work.sql<InvitationRow>(
      `select ${columns} from invitations where token_hash = $1 and expires_at > $2 and uses < max_uses`,
      [hashOfLink(token), this.clock.now()],
    );
    return found ?? fail('link.invalid');
  }

  /** Uses it once; the row lock lets no more in than were invited. */
  async use(id: string): Promise<InvitationRow | undefined> {
    const [used] = await this.work.sql<InvitationRow>(
      `update invitations set uses = uses + 1 where id = $1 and expires_at > $2 and uses < max_uses returning ${columns}`,
      [id, this.clock.now()],
    );
    return used;
  }

  /** @throws {Problem} `not_found` */
  async get(id: string): Promise<InvitationRow> {
    const [found] = await this.work.sql<InvitationRow>(`select ${columns} from invitations where id = $1`, [id]);
    return found ?? fail('not_found');
  }

  async remove(id: string) {
    await this.work.sql('delete from invitations where id = $1', [id]);
  }

  /** Takes back what a member may no longer give. */
  async removeOf(memberId: string, stillGiven: Member['role'][]) {
    await this.work.sql('delete from invitations where invited_by = $1 and role <> all($2)', [memberId, stillGiven]);
  }

  /** Takes back the links that create a first administrator. */
  async removeUnsigned() {
    await this.work.sql('delete from invitations where invited_by is null');
  }
}
