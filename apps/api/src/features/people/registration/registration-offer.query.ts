import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** What the registration form suggests. */
@Injectable()
export class RegistrationOffer {
  constructor(private readonly work: UnitOfWork) {}

  run = async () => ({
    institutions: (
      await this.work.sql<{ name: string }>('select name from institutions order by name collate "de-x-icu"')
    ).map(({ name }) => name),
  });
}
