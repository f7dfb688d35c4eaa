import { Injectable } from '@nestjs/common';
import type { ContactRequest } from '@querschnitt/shared/contacts/contact.schema';
import { canSettleRequest, canWithdrawRequest } from '@querschnitt/shared/contacts/contacts.policy';
import type { Actor, Member } from '@querschnitt/shared/kernel/actor';
import type { Verdict } from '@querschnitt/shared/kernel/problem';
import type { ProblemCode } from '@querschnitt/shared/problems';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize, fail } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { ContactRepository, type StoredRequest } from './contact.repository.js';
import { ContactMails } from './contact-mails.js';
import { presentRequest } from './present-request.js';

/** Ends a request: answered or declined by the receiver, withdrawn by the sender. */
@Injectable()
export class SettleRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: ContactRepository,
    private readonly mails: ContactMails,
    private readonly realtime: Realtime,
  ) {}

  answer = (me: Member, { id, text }: { id: string; text: string }) =>
    this.settle(me, id, canSettleRequest, 'answered', text);
  decline = (me: Member, { id, text }: { id: string; text: string }) =>
    this.settle(me, id, canSettleRequest, 'declined', text || null);
  withdraw = (me: Member, { id }: { id: string }) => this.settle(me, id, canWithdrawRequest, 'withdrawn', null);

  private settle(
    me: Member,
    id: string,
    may: (me: Actor, request: StoredRequest) => Verdict<ProblemCode>,
    state: ContactRequest['state'],
    answer: string | null,
  ) {
    return this.work.run(async () => {
      const request = (await this.requests.claim(id)) ?? fail('not_found');
      authorize(may(me, request));
      await this.requests.settle(id, state, answer, this.clock.now());
      const settled = (await this.requests.find(id))!;
      await this.mails.settled(settled);
      this.realtime.notifyChanged([settled.senderId, settled.receiverId], 'requests');
      return presentRequest(me.id, settled);
    });
  }
}
