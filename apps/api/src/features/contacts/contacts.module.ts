import { Module } from '@nestjs/common';
import { PeopleModule, PersonalData } from '../people/index.js';
import { Availabilities } from './availabilities.query.js';
import { ContactMails } from './contact-mails.js';
import { ContactRepository } from './contact.repository.js';
import { ContactsController } from './contacts.controller.js';
import { ListRequests } from './list-requests.query.js';
import { SendRequest } from './send-request.js';
import { SettleRequest } from './settle-request.js';

@Module({
  imports: [PeopleModule],
  controllers: [ContactsController],
  providers: [Availabilities, ContactRepository, ContactMails, SendRequest, SettleRequest, ListRequests],
  exports: [Availabilities, ListRequests, SendRequest, SettleRequest],
})
export class ContactsModule {
  constructor(data: PersonalData) {
    data.register(
      'requests_sent',
      'select r.topic, r.text, m.name as to, r.created_at, r.state, r.answer from contact_requests r join members m on m.id = r.receiver_id where r.sender_id = $1 order by r.created_at desc',
    );
    data.register(
      'requests_received',
      `select r.topic, r.text, m.name as from, r.created_at, r.state, r.answer from contact_requests r join members m on m.id = r.sender_id where r.receiver_id = $1 and r.state <> 'withdrawn' order by r.created_at desc`,
    );
  }
}
