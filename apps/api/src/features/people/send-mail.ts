import { Injectable } from '@nestjs/common';
import type { Language } from '@querschnitt/shared/kernel/language';
import { Config } from '../../platform/config/config.js';
import type { Mail } from '../../platform/mail/mail.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { Site } from '../site/index.js';
import { mails } from './people.mails.js';

type Kind = keyof typeof mails;
type Facts<K extends Kind> = Omit<Parameters<(typeof mails)[K]['de']>[0], 'site'>;
type Envelope = Pick<Mail, 'to' | 'language' | 'subject' | 'replyTo'>;

/** Words a mail of this feature and puts it into the outbox. */
@Injectable()
export class SendMail {
  constructor(
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly site: Site,
  ) {}

  run = async <K extends Kind>(kind: K, facts: Facts<K>, envelope: Envelope) => {
    const word = mails[kind][envelope.language] as (facts: Facts<K> & { site: string }) => {
      title: string;
      text: string;
    };
    const { name: site } = await this.site.facts();
    return this.outbox.enqueue({ kind: `people.${kind}`, ...envelope, ...word({ ...facts, site }) });
  };

  /** The address of a page of this installation. */
  link(path: string) {
    return `${this.config.publicUrl}${path}`;
  }
}

export type Addressee = { email: string | null; language: Language; name: string };
