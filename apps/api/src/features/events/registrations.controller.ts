import { Controller } from '@nestjs/common';
import * as registrations from '@querschnitt/shared/events/registrations.contract';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import type { FastifyReply } from 'fastify';
import { Input, Me, Reply, Route } from '../../platform/http/route.js';
import { JoinMeeting } from './join-meeting.js';
import { MovedUp } from './moved-up.js';
import { RegisterForEvent } from './register-for-event.js';
import { CancelRegistration } from './cancel-registration.js';

@Controller()
export class RegistrationsController {
  constructor(
    private readonly taking: RegisterForEvent,
    private readonly withdrawing: CancelRegistration,
    private readonly joining: JoinMeeting,
    private readonly movedUp: MovedUp,
  ) {}

  @Route(registrations.registerForEvent) registerForEvent(
    @Me() me: Member,
    @Input() input: In<typeof registrations.registerForEvent>,
  ) {
    return this.taking.run(me, input);
  }

  @Route(registrations.cancelRegistration) withdraw(
    @Me() me: Member,
    @Input() input: In<typeof registrations.cancelRegistration>,
  ) {
    return this.withdrawing.run(me, input);
  }

  @Route(registrations.visitEvent) visit(@Me() me: Member, @Input() input: In<typeof registrations.visitEvent>) {
    return this.movedUp.visit(me, input);
  }

  @Route(registrations.joinMeeting) join(
    @Me() me: Member,
    @Input() input: In<typeof registrations.joinMeeting>,
    @Reply() reply: FastifyReply,
  ) {
    void reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    return this.joining.run(me, input);
  }
}
