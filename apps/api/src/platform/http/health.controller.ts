import { Controller } from '@nestjs/common';
import { health } from '@querschnitt/shared/kernel/health.contract';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Route } from './route.js';

@Controller()
export class HealthController {
  constructor(private readonly work: UnitOfWork) {}

  @Route(health)
  async health() {
    await this.work.sql('select 1');
    return { status: 'ok' };
  }
}
