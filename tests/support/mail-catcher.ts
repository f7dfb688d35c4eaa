import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  recipients: string[];
  messageId: string;
  subject: string;
  /** The whole message as it came over the wire. */
  raw: string;
}

/** What happens after the server has taken a mail in: it says so, says no, or hangs up without a word. */
type Answer = 'accept' | 'refuse' | 'hang up';

/** A real SMTP server that keeps what it is sent. */
export class MailCatcher {
  readonly mails: CaughtMail[] = [];
  /** What to answer next; accepts when there is nothing. */
  readonly answers: Answer[] = [];
  /** Milliseconds between DATA and the answer. */
  delay = 0;
  private readonly server: SMTPServer;

  constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const answer = this.answers.shift() ?? 'accept';
          if (answer !== 'refuse')
            this.keep(
              Buffer.concat(chunks).toString('utf8'),
              session.envelope.rcptTo.map(({ address }) => address),
            );
          if (answer === 'hang up') return void this.cut();
          setTimeout(
            () => done(answer === 'refuse' ? Object.assign(new Error('Try again later'), { responseCode: 451 }) : null),
            this.delay,
          );
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  async listen() {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', () => resolve()));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close() {
    return new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private keep(raw: string, recipients: string[]) {
    const [head = ''] = raw.split('\r\n\r\n');
    const header = (name: string) =>
      new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(head)?.[1]?.replace(/\r\n[ \t]/g, ' ') ?? '';
    this.mails.push({ raw, recipients, messageId: header('Message-ID'), subject: header('Subject') });
  }

  private cut() {
    for (const connection of this.server.connections as Set<{ _socket: { destroy: () => void } }>)
      connection._socket.destroy();
  }
}
