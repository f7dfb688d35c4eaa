import { Controller } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import * as start from '@querschnitt/shared/start/start.contract';
import { Me, Route } from '../../platform/http/route.js';
import { FirstSteps } from './first-steps.js';
import { ShowTasks } from './show-tasks.query.js';

@Controller()
export class StartController {
  constructor(
    private readonly tasks: ShowTasks,
    private readonly steps: FirstSteps,
  ) {}

  @Route(start.showTasks) show(@Me() me: Member) {
    return this.tasks.run(me);
  }
  @Route(start.putStepsAway) putAway(@Me() me: Member) {
    return this.steps.putAway(me);
  }
  @Route(start.bringStepsBack) bringBack(@Me() me: Member) {
    return this.steps.bringBack(me);
  }
}
