import { Controller } from '@nestjs/common';
import * as contacts from '@querschnitt/shared/contacts/contacts.contract';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import { Input, Me, Route } from '../../platform/http/route.js';
import { ListRequests } from './list-requests.query.js';
import { SendRequest } from './send-request.js';
import { SettleRequest } from './settle-request.js';

@Controller()
export class ContactsController {
  constructor(
    private readonly sending: SendRequest,
    private readonly settling: SettleRequest,
    private readonly listing: ListRequests,
  ) {}

  @Route(contacts.sendRequest) send(@Me() me: Member, @Input() input: In<typeof contacts.sendRequest>) {
    return this.sending.run(me, input);
  }

  @Route(contacts.listRequests) list(@Me() me: Member, @Input() input: In<typeof contacts.listRequests>) {
    return this.listing.run(me, input);
  }

  @Route(contacts.answerRequest) answer(@Me() me: Member, @Input() input: In<typeof contacts.answerRequest>) {
    return this.settling.answer(me, input);
  }

  @Route(contacts.declineRequest) decline(@Me() me: Member, @Input() input: In<typeof contacts.declineRequest>) {
    return this.settling.decline(me, input);
  }

  @Route(contacts.withdrawRequest) withdraw(@Me() me: Member, @Input() input: In<typeof contacts.withdrawRequest>) {
    return this.settling.withdraw(me, input);
  }
}
