import { Injectable } from '@nestjs/common';
import type { Language } from '@querschnitt/shared/kernel/language';
import { Config } from '../../platform/config/config.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { Site } from '../site/index.js';
import { ContactRepository, type StoredRequest } from './contact.repository.js';

interface Words {
  asked: (name: string) => string;
  answered: (name: string) => string;
  declined: (name: string) => string;
  hello: (name: string) => string;
  question: (name: string, where: string | null, site: string) => string;
  reply: string;
  answer: string;
  noAnswer: string;
  read: string;
}

const words: Record<Language, Words> = {
  de: {
    asked: (name) => `${name} bittet Sie um Rat`,
    answered: (name) => `${name} hat Ihnen geantwortet`,
    declined: (name) => `${name} kann gerade nicht helfen`,
    hello: (name) => `Guten Tag ${name},`,
    question: (name, where, site) => `${where ? `${name} (${where})` : name} fragt Sie über ${site}:`,
    reply: 'Antworten oder absagen können Sie hier. Ihre Adresse bleibt verborgen, bis Sie sie selbst mitteilen.',
    answer: 'Die Antwort auf Ihre Anfrage:',
    noAnswer: 'Ihre Anfrage wurde ohne weitere Worte abgesagt. Vielleicht passt jemand anderes aus dem Verzeichnis.',
    read: 'Ihre Anfragen finden Sie hier:',
  },
  en: {
    asked: (name) => `${name} asks for your advice`,
    answered: (name) => `${name} has answered you`,
    declined: (name) => `${name} cannot help at present`,
    hello: (name) => `Hello ${name},`,
    question: (name, where, site) => `${where ? `${name} (${where})` : name} asks you through ${site}:`,
    reply: 'You can answer or decline here. Your address stays hidden until you give it yourself.',
    answer: 'The answer to your request:',
    noAnswer: 'Your request was declined without a comment. Perhaps somebody else in the directory can help.',
    read: 'You will find your requests here:',
  },
};

/** Mails about requests. They come from the platform and lead back to it, so that no address is given away. */
@Injectable()
export class ContactMails {
  constructor(
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly requests: ContactRepository,
    private readonly site: Site,
  ) {}

  async asked(request: StoredRequest) {
    const { jobTitle, institution, name } = request.sender;
    const { name: site } = await this.site.facts();
    await this.send(request.receiverId, 'contacts.asked', request, (t) => [
      t.asked(name),
      t.question(name, [jobTitle, institution].filter(Boolean).join(', ') || null, site),
      quote(request.text),
      t.reply,
    ]);
  }

  /** A mail that has not been sent yet goes with a request that is taken back. */
  async settled(request: StoredRequest) {
    const { name } = request.receiver;
    if (request.state === 'withdrawn') await this.outbox.withdraw('contacts.asked', [request.id]);
    if (request.state === 'answered')
      await this.send(request.senderId, 'contacts.answered', request, (t) => [
        t.answered(name),
        t.answer,
        quote(request.answer!),
        t.read,
      ]);
    if (request.state === 'declined')
      await this.send(request.senderId, 'contacts.declined', request, (t) => [
        t.declined(name),
        request.answer ? quote(request.answer) : t.noAnswer,
        t.read,
      ]);
  }

  private async send(
    memberId: string,
    kind: string,
    request: StoredRequest,
    tell: (t: Words) => [title: string, ...paragraphs: string[]],
  ) {
    const { name, email, language } = await this.requests.addressee(memberId);
    if (!email) return;
    const t = words[language];
    const [title, ...paragraphs] = tell(t);
    await this.outbox.enqueue({
      kind,
      subject: request.id,
      to: email,
      language,
      title,
      text: [t.hello(name), ...paragraphs, `${this.config.publicUrl}/anfragen`].join('\n\n'),
    });
  }
}

/** Set off as in any mail program, so that nobody can write the rest of our letter. */
const quote = (text: string) =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
