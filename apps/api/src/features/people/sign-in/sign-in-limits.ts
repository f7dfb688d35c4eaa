import { Injectable } from '@nestjs/common';
import { type Limit, Limits } from '../../../platform/limits/limits.js';
import { networkOf, siteOf } from '../../../platform/limits/network.js';
import {
  attackOnAccount,
  attackOnAll,
  signInFromNetwork,
  signInFromSite,
  signInHere,
  signInHereToday,
  signInOfDevice,
  signInUnderAttack,
} from './limits.js';

interface Try {
  email: string;
  networkAddress: string;
  /** The browser, if it has signed in to this account before. */
  device: string | null;
}

type Counter = [Limit, string];

/**
 * Slows down guessing without locking anybody out: what a stranger uses up counts for the account *and* their network,
 * and a browser that knows the account has a count of its own (OWASP, "Device cookies").
 */
@Injectable()
export class SignInLimits {
  constructor(private readonly limits: Limits) {}

  /** Uses up one try; the right password gives it back. The narrowest count comes first: what it refuses uses up nobody else's. @throws {Problem} `rate.limited` */
  async take(attempt: Try) {
    for (const [limit, whom] of await this.countersOf(attempt)) await this.limits.take(limit, whom);
    if (!attempt.device) for (const [limit, whom] of attacks(attempt)) await this.limits.mayStill(limit, whom);
  }

  async giveBack(attempt: Try) {
    const used = attempt.device ? [ofDevice(attempt)] : [...here(attempt), ...around(attempt), ...attacks(attempt)];
    for (const [limit, whom] of used) await this.limits.giveBack(limit, whom);
  }

  /** Starts anew for an account in one network. */
  async forget(attempt: Omit<Try, 'device'>) {
    for (const [limit, whom] of here(attempt)) await this.limits.forget(limit, whom);
  }

  private async countersOf(attempt: Try): Promise<Counter[]> {
    if (attempt.device) return [ofDevice(attempt)];
    const isAttacked = await Promise.all(attacks(attempt).map(([limit, whom]) => this.limits.isUsedUp(limit, whom)));
    return [...(isAttacked.includes(true) ? here(attempt) : here(attempt).slice(1)), ...around(attempt)];
  }
}

const ofDevice = ({ device, email }: Try): Counter => [signInOfDevice, `${device} ${email}`];

function here({ networkAddress, email }: Omit<Try, 'device'>): Counter[] {
  const whom = `${networkOf(networkAddress)} ${email}`;
  return [
    [signInUnderAttack, whom],
    [signInHere, whom],
    [signInHereToday, whom],
  ];
}

const around = ({ networkAddress }: Try): Counter[] => [
  [signInFromNetwork, networkOf(networkAddress)],
  [signInFromSite, siteOf(networkAddress)],
];

const attacks = ({ email }: Try): Counter[] => [
  [attackOnAccount, email],
  [attackOnAll, ''],
];
