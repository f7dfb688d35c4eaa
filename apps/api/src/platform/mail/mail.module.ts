import { Global, Module } from '@nestjs/common';
import { MailController } from './mail.controller.js';
import { MailWorker } from './mail-worker.js';
import { MailsQuery } from './mails.query.js';
import { Outbox } from './outbox.js';
import { MailTransport } from './mail-transport.js';

@Global()
@Module({
  controllers: [MailController],
  providers: [MailTransport, MailWorker, Outbox, MailsQuery],
  exports: [Outbox, MailWorker],
})
export class MailModule {}
