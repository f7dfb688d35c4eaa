import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Language } from '@querschnitt/shared/kernel/language';
import type { Transporter } from 'nodemailer';
import { Config } from '../config/config.js';
import { isLoopback } from '../config/loopback.js';
import type { Mail } from './mail.js';
import { mailHtml } from './mail-html.js';

/** A mail out of the outbox. */
export interface QueuedMail {
  id: string;
  message_id: string;
  recipient: string;
  language: Language;
  title: string;
  text: string;
  reply_to: string | null;
  calendar: Mail['calendar'] | null;
  attempts: number;
}

const SECONDS = 1000;

/** Hands mails to the SMTP server of the installation. */
@Injectable()
export class MailTransport implements OnModuleDestroy {
  private transport: Promise<Transporter> | undefined;

  constructor(private readonly config: Config) {}

  get isOpen() {
    return this.config.smtpUrl !== undefined;
  }

  /** The Message-ID stays the same however often it is tried, so that receiving servers and programs know a repetition. */
  async send(letter: QueuedMail) {
    const { recipient, language, title, text, reply_to: replyTo, calendar } = letter;
    const transport = await (this.transport ??= this.open());
    await transport.sendMail({
      from: this.config.mailFrom,
      to: { name: '', address: recipient },
      ...(replyTo ? { replyTo: { name: '', address: replyTo } } : {}),
      messageId: `<${letter.message_id}@${new URL(this.config.publicUrl).hostname}>`,
      subject: title,
      text,
      html: mailHtml(language, title, text),
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      ...(calendar
        ? { icalEvent: { method: calendar.method, content: calendar.content, filename: 'termin.ics' } }
        : {}),
    });
  }

  async onModuleDestroy() {
    (await this.transport)?.close();
  }

  /** What speaks SMTP is loaded with the first mail: a start needs none. */
  private async open() {
    const { createTransport } = await import('nodemailer');
    const patience = { connectionTimeout: 10 * SECONDS, greetingTimeout: 10 * SECONDS, socketTimeout: 30 * SECONDS };
    // Beyond this machine nothing goes in the clear, unless the address says `?requireTLS=false`.
    const requireTLS = !isLoopback(new URL(this.config.smtpUrl!).hostname);
    return createTransport({
      url: this.config.smtpUrl!,
      requireTLS,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...patience,
    });
  }
}
