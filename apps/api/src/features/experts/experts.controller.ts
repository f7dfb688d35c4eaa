import { Controller } from '@nestjs/common';
import type { Actor, Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import * as experts from '@querschnitt/shared/experts/experts.contract';
import { Input, Me, Route } from '../../platform/http/route.js';
import { ListExperts } from './list-experts.query.js';
import { ShowExpert } from './show-expert.query.js';

@Controller()
export class ExpertsController {
  constructor(
    private readonly list: ListExperts,
    private readonly expert: ShowExpert,
  ) {}

  @Route(experts.listExperts) directory(@Me() me: Actor, @Input() input: In<typeof experts.listExperts>) {
    return this.list.run(me, input);
  }

  @Route(experts.showExpert) show(@Me() me: Actor, @Input() { handle }: In<typeof experts.showExpert>) {
    return this.expert.run(me, handle);
  }

  @Route(experts.previewProfile) preview(@Me() me: Member, @Input() { as }: In<typeof experts.previewProfile>) {
    return this.expert.preview(me, as);
  }
}
