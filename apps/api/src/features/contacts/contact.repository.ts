import { Injectable } from '@nestjs/common';
import type { ContactRequest } from '@querschnitt/shared/contacts/contact.schema';
import type { Language } from '@querschnitt/shared/kernel/language';
import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export interface StoredRequest {
  id: string;
  senderId: string;
  receiverId: string;
  topic: ContactRequest['topic'];
  text: string;
  answerBy: string | null;
  createdAt: Date;
  state: ContactRequest['state'];
  answer: string | null;
  settledAt: Date | null;
  sender: PersonRef;
  receiver: PersonRef;
}

/** Where a mail about a request goes; never leaves the server. */
export interface Addressee {
  name: string;
  email: string | null;
  language: Language;
}

export const SELECT = `
  select r.id, r.sender_id as "senderId", r.receiver_id as "receiverId", r.topic, r.text, r.answer_by::text as "answerBy", r.created_at as "createdAt",
         r.state, r.answer, r.settled_at as "settledAt", s.person as sender, e.person as receiver
    from contact_requests r join person_refs s on s.id = r.sender_id join person_refs e on e.id = r.receiver_id`;

@Injectable()
export class ContactRepository {
  constructor(private readonly work: UnitOfWork) {}

  async find(id: string): Promise<StoredRequest | undefined> {
    const [row] = await this.work.sql<StoredRequest>(`${SELECT} where r.id = $1`, [id]);
    return row;
  }

  /** What this sender sent under this id; ids of others do not exist for them. */
  async sent(senderId: string, sentId: string): Promise<StoredRequest | undefined> {
    const [row] = await this.work.sql<StoredRequest>(`${SELECT} where r.sender_id = $1 and r.sent_id = $2`, [
      senderId,
      sentId,
    ]);
    return row;
  }

  /** Locked until the end of the transaction, for whoever settles it. */
  async claim(id: string) {
    await this.work.sql('select 1 from contact_requests where id = $1 for update', [id]);
    return this.find(id);
  }

  /** Somebody members may see. */
  async expert(handle: string) {
    const [row] = await this.work.sql<{ id: string }>(
      `select id from seen_profiles where handle = $1 and onlooker = 'members'`,
      [handle],
    );
    return row;
  }

  /** One after the other: whoever asks this expert, and whatever this sender asks. */
  async queue(senderId: string, expertId: string) {
    await this.work.sql('select 1 from members where id = $1 for no key update', [senderId]);
    await this.work.sql('select 1 from profiles where member_id = $1 for no key update', [expertId]);
  }

  async sentSince(senderId: string, since: Date) {
    const [row] = await this.work.sql<{ sent: number }>(
      'select count(*) as sent from contact_requests where sender_id = $1 and created_at > $2',
      [senderId, since],
    );
    return row!.sent;
  }

  async hasOpen(senderId: string, receiverId: string) {
    const found = await this.work.sql(
      `select 1 from contact_requests where sender_id = $1 and receiver_id = $2 and state = 'open'`,
      [senderId, receiverId],
    );
    return found.length > 0;
  }

  async add(
    request: Pick<StoredRequest, 'senderId' | 'receiverId' | 'topic' | 'text' | 'answerBy' | 'createdAt'> & {
      sentId: string;
    },
  ) {
    const { sentId, senderId, receiverId, topic, text, answerBy, createdAt } = request;
    await this.work.sql(
      'insert into contact_requests (sent_id, sender_id, receiver_id, topic, text, answer_by, created_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [sentId, senderId, receiverId, topic, text, answerBy, createdAt],
    );
  }

  async settle(id: string, state: ContactRequest['state'], answer: string | null, at: Date) {
    await this.work.sql('update contact_requests set state = $2, answer = $3, settled_at = $4 where id = $1', [
      id,
      state,
      answer,
      at,
    ]);
  }

  async addressee(memberId: string): Promise<Addressee> {
    const [row] = await this.work.sql<Addressee>('select name, email, language from members where id = $1', [memberId]);
    return row!;
  }
}
