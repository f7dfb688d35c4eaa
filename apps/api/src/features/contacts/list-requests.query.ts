import { Injectable } from '@nestjs/common';
import type { listRequests } from '@querschnitt/shared/contacts/contacts.contract';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import { byMoment, decodeCursor, pageOf } from '../../platform/database/cursor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SELECT, type StoredRequest } from './contact.repository.js';
import { presentRequest } from './present-request.js';

const PAGE = 20;
/** So many are named on the start page. */
const NAMED = 5;
const mine = { in: 'r.receiver_id', out: 'r.sender_id' };

@Injectable()
export class ListRequests {
  constructor(private readonly work: UnitOfWork) {}

  async run(me: Member, { box, cursor }: In<typeof listRequests>) {
    const [at, id] = decodeCursor(byMoment, cursor) ?? [null, null];
    const rows = await this.work.sql<StoredRequest>(
      `${SELECT} where ${mine[box]} = $1 and (r.state <> 'withdrawn' or r.sender_id = $1) and ($2::timestamptz is null or (r.created_at, r.id) < ($2, $3::uuid))
        order by r.created_at desc, r.id desc limit $4`,
      [me.id, at, id, PAGE + 1],
    );
    return {
      ...pageOf(
        rows,
        PAGE,
        (row) => presentRequest(me.id, row),
        (row) => [row.createdAt.toISOString(), row.id],
      ),
      open: await this.count(me, box),
    };
  }

  /** The newest that wait for my answer, and how many there are. */
  async open(me: Member) {
    const rows = await this.work.sql<StoredRequest>(
      `${SELECT} where r.receiver_id = $1 and r.state = 'open' order by r.created_at desc, r.id desc limit ${NAMED}`,
      [me.id],
    );
    return {
      items: rows.map((row) => presentRequest(me.id, row)),
      open: rows.length < NAMED ? rows.length : await this.count(me, 'in'),
    };
  }

  private async count(me: Member, box: 'in' | 'out') {
    const [count] = await this.work.sql<{ open: number }>(
      `select count(*) as open from contact_requests r where ${mine[box]} = $1 and state = 'open'`,
      [me.id],
    );
    return count!.open;
  }
}
