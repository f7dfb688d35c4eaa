import { Injectable } from '@nestjs/common';
import type { sendRequest } from '@querschnitt/shared/contacts/contacts.contract';
import { canRequestContact, SENDS_PER_DAY } from '@querschnitt/shared/contacts/contacts.policy';
import type { ContactRequest } from '@querschnitt/shared/contacts/contact.schema';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import { dayOf } from '@querschnitt/shared/kernel/wall-clock';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize, fail } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { Availabilities } from './availabilities.query.js';
import { ContactRepository, type StoredRequest } from './contact.repository.js';
import { ContactMails } from './contact-mails.js';
import { presentRequest } from './present-request.js';

const DAY = 86_400_000;

/** Asks an expert through the platform: the limit they set is kept, and neither sees the other's address. */
@Injectable()
export class SendRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: ContactRepository,
    private readonly availabilities: Availabilities,
    private readonly mails: ContactMails,
    private readonly realtime: Realtime,
  ) {}

  run = (me: Member, asked: In<typeof sendRequest>): Promise<ContactRequest> =>
    this.work.run(async () => {
      const expert = (await this.requests.expert(asked.handle)) ?? fail('not_found');
      await this.requests.queue(me.id, expert.id);
      const sent = await this.requests.sent(me.id, asked.id);
      if (sent) return presentRequest(me.id, sameOrRefuse(sent, expert.id, asked.text));
      await this.demandRoom(me, expert.id);
      await this.requests.add({
        ...asked,
        sentId: asked.id,
        senderId: me.id,
        receiverId: expert.id,
        createdAt: this.clock.now(),
      });
      const request = (await this.requests.sent(me.id, asked.id))!;
      await this.mails.asked(request);
      this.realtime.notifyChanged([expert.id], 'requests');
      return presentRequest(me.id, request);
    });

  private async demandRoom(me: Member, expertId: string) {
    const availability = (await this.availabilities.of([expertId])).get(expertId) ?? null;
    const verdict = canRequestContact(me, { id: expertId, availability });
    if (verdict === 'contact.week_full') fail(verdict, { params: { date: germanDay(availability!.freeFrom!) } });
    authorize(verdict);
    if (await this.requests.hasOpen(me.id, expertId)) fail('contact.already_open');
    const today = await this.requests.sentSince(me.id, new Date(this.clock.now().getTime() - DAY));
    if (today >= SENDS_PER_DAY) fail('contact.too_many', { params: { limit: SENDS_PER_DAY } });
  }
}

/** The same id twice is the same request; with other words it is somebody's mistake. */
function sameOrRefuse(sent: StoredRequest, receiverId: string, text: string) {
  const same = sent.receiverId === receiverId && sent.text === text;
  return same ? sent : fail('conflict');
}

const germanDay = (instant: string) => dayOf(new Date(instant)).split('-').reverse().join('.');
