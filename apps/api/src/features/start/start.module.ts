import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { EventsModule } from '../events/index.js';
import { PeopleModule } from '../people/index.js';
import { FirstSteps } from './first-steps.js';
import { ShowTasks } from './show-tasks.query.js';
import { StartController } from './start.controller.js';
import { StepsRepository } from './steps.repository.js';

@Module({
  imports: [ContactsModule, EventsModule, PeopleModule],
  controllers: [StartController],
  providers: [FirstSteps, ShowTasks, StepsRepository],
})
export class StartModule {}
