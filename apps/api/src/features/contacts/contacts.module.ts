import { Module } from '@nestjs/common';
import { Availabilities } from './availabilities.query.js';
import { ContactMails } from './contact-mails.js';
import { ContactRepository } from './contact.repository.js';
import { ContactsController } from './contacts.controller.js';
import { ListRequests } from './list-requests.query.js';
import { SendRequest } from './send-request.js';
import { SettleRequest } from './settle-request.js';

@Module({
  controllers: [ContactsController],
  providers: [Availabilities, ContactRepository, ContactMails, SendRequest, SettleRequest, ListRequests],
  exports: [Availabilities, SendRequest, SettleRequest],
})
export class ContactsModule {}
