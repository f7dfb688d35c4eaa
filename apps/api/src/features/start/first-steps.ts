import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Clock } from '../../platform/clock/clock.js';
import { StepsRepository } from './steps.repository.js';

/** The first steps of a new member stay on the start page until they are done or put away. */
@Injectable()
export class FirstSteps {
  constructor(
    private readonly steps: StepsRepository,
    private readonly clock: Clock,
  ) {}

  putAway = (me: Member) => this.steps.setPutAway(me.id, this.clock.now());
  bringBack = (me: Member) => this.steps.setPutAway(me.id, null);
}
