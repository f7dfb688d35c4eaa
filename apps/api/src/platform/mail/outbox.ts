import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type Mail, oneLine } from './mail.js';
import { MailWorker } from './mail-worker.js';

/** Where mails wait. They are written in the transaction that gives rise to them, so they exist exactly if it does. */
@Injectable()
export class Outbox {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly worker: MailWorker,
  ) {}

  /** @returns whether it is new; the same kind, subject, recipient and due time are taken once, for ever */
  async enqueue(mail: Mail) {
    const now = this.clock.now();
    const added = await this.work.sql(
      `insert into outbox (kind, subject_key, recipient, due_at, language, title, text, reply_to, calendar, created_at, next_attempt_at)
       values ($1, $2, $3, $4::timestamptz, $5, $6, $7, $8, $9, $10::timestamptz, coalesce($4::timestamptz, $10::timestamptz)) on conflict do nothing returning id`,
      [mail.kind, mail.subject, oneLine(mail.to), mail.due ?? null, mail.language, oneLine(mail.title), mail.text, mail.replyTo ?? null, mail.calendar ?? null, now],
    );
    if (added.length) this.work.afterCommit(() => this.worker.kick());
    return added.length > 0;
  }

  /** Takes back what has not been sent, such as the reminder of a cancelled event. */
  async withdraw(kind: string, subject: string, recipient?: string) {
    await this.work.sql(`delete from outbox where kind = $1 and subject_key = $2 and ($3::citext is null or recipient = $3) and sent_at is null`, [kind, subject, recipient ?? null]);
  }

  /** Takes back all that a feature has written to somebody and that has not been sent. */
  async withdrawAll(feature: string, recipient: string) {
    await this.work.sql(`delete from outbox where starts_with(kind, $1 || '.') and recipient = $2 and sent_at is null and given_up_at is null`, [feature, recipient]);
  }

  /** Sends what waits for its day, such as reminders, to the address somebody has now. What is on its way stays on it. */
  async redirect(from: string, to: string) {
    await this.work.sql('update outbox set recipient = $2 where recipient = $1 and sent_at is null and due_at > $3', [from, to, this.clock.now()]);
  }
}
