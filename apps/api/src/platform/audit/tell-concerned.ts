import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { Language } from '@querschnitt/shared/kernel/language';
import type { Ground } from '@querschnitt/shared/kernel/right';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Outbox } from '../mail/outbox.js';

export interface Told {
  title: Record<Language, string>;
  /** After “Hannelore Dietzsch hat als Moderation …” and “Hannelore Dietzsch has, as a moderator, …”. */
  what: Record<Language, string>;
  why?: Record<Language, string> | undefined;
  path: string;
  /** Waits so long for somebody to take it back, under this key. */
  waits?: { minutes: number; key: string };
}

type Capacity = 'owner' | 'organiser' | 'moderator' | 'administrator';
const as: Record<Language, Record<Capacity, string>> = {
  de: {
    owner: 'als Ansprechperson des Raums',
    organiser: 'als Organisator:in',
    moderator: 'als Moderation',
    administrator: 'als Administration',
  },
  en: {
    owner: 'as an owner of the room',
    organiser: 'as an organiser',
    moderator: 'as a moderator',
    administrator: 'as an administrator',
  },
};

const words = {
  de: {
    hello: (name: string) => `Guten Tag ${name},`,
    did: (who: string, role: string, what: string) => `${who} hat ${role} ${what}.`,
    why: 'Der Grund:',
    answer: 'Wenn Sie das für falsch halten, antworten Sie auf diese Mail; ein Mensch sieht es sich noch einmal an.',
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    did: (who: string, role: string, what: string) => `${who}, acting ${role}, has ${what}.`,
    why: 'The reason:',
    answer: 'If you think this is wrong, reply to this mail; a person will look at it again.',
  },
};

const kindOf = (action: string) => `rights.${action}`;

/** Mails about what somebody else did to what is one's own. */
@Injectable()
export class TellConcerned {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly outbox: Outbox,
  ) {}

  async run(me: Member, by: Ground, action: string, whose: string[], { title, what, why, path, waits }: Told) {
    const others = whose.filter((id) => id !== me.id);
    if (!others.length) return;
    const [actor] = await this.work.sql<{ name: string }>('select name from members where id = $1', [me.id]);
    const people = await this.work.sql<{ name: string; email: string; language: Language }>(
      `select name, email, language from members where id = any($1) and state = 'active' and email is not null`,
      [others],
    );
    const capacity = by === 'owner' ? 'owner' : me.role === 'member' ? 'moderator' : me.role;
    await this.outbox.enqueueAll(
      people.map(({ name, email, language }) => {
        const t = words[language];
        const paragraphs = [
          t.hello(name),
          t.did(actor!.name, as[language][capacity], what[language]),
          why && t.why,
          why?.[language],
          `${this.config.publicUrl}${path}`,
          t.answer,
        ];
        return {
          kind: kindOf(action),
          subject: waits?.key ?? randomUUID(),
          to: email,
          language,
          title: title[language],
          text: paragraphs.filter(Boolean).join('\n\n'),
          ...(waits && { due: new Date(this.clock.now().getTime() + waits.minutes * 60_000) }),
        };
      }),
    );
  }

  /** Takes back what still waits under this key. */
  withdraw = (action: string, key: string) => this.outbox.withdraw(kindOf(action), [key]);
}
