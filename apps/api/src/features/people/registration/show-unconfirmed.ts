import { Injectable } from '@nestjs/common';
import type { Registration } from '@querschnitt/shared/people/people.schema';
import { fail } from '../../../platform/http/problem.js';
import { Limits } from '../../../platform/limits/limits.js';
import { networkOf } from '../../../platform/limits/network.js';
import { linksFromNetwork } from '../sign-in/limits.js';
import { RegistrationsRepository } from './registrations.repository.js';

/** What somebody wrote who registered an address, for whoever holds the link that was mailed there. */
@Injectable()
export class ShowUnconfirmed {
  constructor(
    private readonly limits: Limits,
    private readonly registrations: RegistrationsRepository,
  ) {}

  /** @throws {Problem} `link.invalid`, `rate.limited` */
  run = async (token: string, networkAddress: string): Promise<Registration> => {
    await this.limits.take(linksFromNetwork, networkOf(networkAddress));
    const { name, job_title, institution, sectors, why } =
      (await this.registrations.byToken(token)) ?? fail('link.invalid');
    await this.limits.giveBack(linksFromNetwork, networkOf(networkAddress));
    return { name, jobTitle: job_title, institution, sectors, why };
  };
}
