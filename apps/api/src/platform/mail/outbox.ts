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

  /** @returns whether it is new; the same kind, subject, recipient and due time are taken once, while it is kept */
  async enqueue(mail: Mail) {
    return (await this.enqueueAll([mail])) > 0;
  }

  /** Any number of mails in one statement. @returns how many are new */
  async enqueueAll(mails: Mail[]) {
    if (!mails.length) return 0;
    const column = <T>(of: (mail: Mail) => T) => mails.map(of);
    const added = await this.work.sql(
      `insert into outbox (kind, subject_key, recipient, due_at, language, title, text, reply_to, calendar, created_at, next_attempt_at)
       select kind, subject, recipient, due, language, title, text, reply_to, calendar, $10::timestamptz, coalesce(due, $10::timestamptz)
         from unnest($1::text[], $2::text[], $3::citext[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[], $9::jsonb[])
           as given(kind, subject, recipient, due, language, title, text, reply_to, calendar)
       on conflict do nothing returning id`,
      [
        column(({ kind }) => kind),
        column(({ subject }) => subject),
        column(({ to }) => oneLine(to)),
        column(({ due }) => due ?? null),
        column(({ language }) => language),
        column(({ title }) => oneLine(title)),
        column(({ text }) => text),
        column(({ replyTo }) => replyTo ?? null),
        column(({ calendar }) => (calendar ? JSON.stringify(calendar) : null)),
        this.clock.now(),
      ],
    );
    if (added.length) this.work.afterCommit(() => this.worker.kick());
    return added.length;
  }

  /** Takes back what has not been sent, such as the reminder of a cancelled event. */
  async withdraw(kind: string, subjects: string[], recipient?: string) {
    await this.work.sql(
      `delete from outbox where kind = $1 and subject_key = any($2) and ($3::citext is null or recipient = $3) and sent_at is null`,
      [kind, subjects, recipient ?? null],
    );
  }

  /** Takes back all that a feature has written to somebody and that has not been sent. */
  async withdrawAll(feature: string, recipient: string) {
    await this.work.sql(
      `delete from outbox where starts_with(kind, $1 || '.') and recipient = $2 and sent_at is null and given_up_at is null`,
      [feature, recipient],
    );
  }

  /** Of somebody whose data are deleted: lets go of all that is no longer on its way. */
  async forget(recipient: string) {
    await this.work.sql(
      'delete from outbox where recipient = $1 and (sent_at is not null or given_up_at is not null)',
      [recipient],
    );
  }

  /** Sends what waits for its day, such as reminders, to the address somebody has now. What is on its way stays on it. */
  async redirect(from: string, to: string) {
    await this.work.sql('update outbox set recipient = $2 where recipient = $1 and sent_at is null and due_at > $3', [
      from,
      to,
      this.clock.now(),
    ]);
  }
}
