import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { Language } from '@querschnitt/shared/kernel/language';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/mail/outbox.js';
import type { RoomSnapshot } from './rooms.repository.js';

const INVITED = 'rooms.invited';

interface Invitation {
  name: string;
  by: string;
  room: string;
  purpose: string;
  link: string;
}

const words: Record<Language, (invitation: Invitation) => { title: string; text: string }> = {
  de: ({ name, by, room, purpose, link }) => ({
    title: `${by} hat Sie in den Raum „${room}“ aufgenommen`,
    text: [
      `Guten Tag ${name},`,
      `${by} hat Sie in den Raum „${room}“ aufgenommen.`,
      purpose,
      link,
      'Möchten Sie nicht dabei sein? Auf der Seite des Raums können Sie ihn wieder verlassen.',
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
  en: ({ name, by, room, purpose, link }) => ({
    title: `${by} has added you to the room “${room}”`,
    text: [
      `Hello ${name},`,
      `${by} has added you to the room “${room}”.`,
      purpose,
      link,
      'If you would rather not take part, you can leave the room on its page.',
    ]
      .filter(Boolean)
      .join('\n\n'),
  }),
};

/** Mails about rooms. */
@Injectable()
export class RoomMails {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
  ) {}

  /** Somebody was let in by another: they need not find out by chance. */
  async invited(me: Member, room: RoomSnapshot, memberId: string) {
    const [facts] = await this.work.sql<{ name: string; email: string | null; language: Language; by: string }>(
      'select m.name, m.email::text, m.language, (select name from members where id = $2) as by from members m where m.id = $1',
      [memberId, me.id],
    );
    if (!facts?.email) return;
    const { email, language, ...named } = facts;
    const worded = words[language]({
      ...named,
      room: room.name,
      purpose: room.purpose,
      link: `${this.config.publicUrl}/raeume/${room.slug}`,
    });
    await this.outbox.enqueue({
      kind: INVITED,
      subject: `${invitationTo(room.id, memberId)}:${this.clock.now().toISOString()}`,
      to: email,
      language,
      ...worded,
    });
  }

  /** Somebody has left again before the mail went out: it would name a room they may no longer know of. */
  async notInvited(roomId: string, memberId: string) {
    await this.work.sql(`delete from outbox where kind = $1 and starts_with(subject_key, $2) and sent_at is null`, [
      INVITED,
      invitationTo(roomId, memberId),
    ]);
  }
}

const invitationTo = (roomId: string, memberId: string) => `${roomId}:${memberId}`;
