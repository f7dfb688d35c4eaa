import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import { methodOf, type Route } from '@querschnitt/shared/kernel/contract';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { networkOf } from '../limits/network.js';
import { Buckets } from './buckets.js';
import { askedBy } from './parts.js';
import { refuse } from './problem.js';

/** Far more than a person does by hand, far less than a program can. */
const CHANGES = 120;
/** What is done in passing, as marking something as read, weighs less. */
const LIGHT = 0.25;
/** Files and calendars taken in. */
const HEAVY_CHANGES = 60;
/** Feeds, exports, the search for people. */
const HEAVY_READS = 240;
/** A page asks for about five parts at once, and a school may stand behind one address. */
const AT_ONCE = { member: 24, network: 48 };

/**
 * What one visitor may do on this node: so much a minute, and so much at once. A member is known by the account, a guest by the network,
 * within which one may choose addresses freely. In memory, since each node protects itself.
 */
@Injectable()
export class Budgets {
  private readonly changes: Buckets;
  private readonly heavyChanges: Buckets;
  private readonly heavyReads: Buckets;
  private readonly underWay = new Map<string, number>();

  constructor(
    private readonly config: Config,
    clock: Clock,
  ) {
    const now = () => clock.now().getTime();
    this.changes = new Buckets(CHANGES, now);
    this.heavyChanges = new Buckets(HEAVY_CHANGES, now);
    this.heavyReads = new Buckets(HEAVY_READS, now);
  }

  /** Takes what a request costs, until it is `over`. @throws {Problem} `rate.too_fast` with the seconds to wait */
  spend(actor: Actor, route: Route, request: FastifyRequest, over: (done: () => void) => void) {
    if (!this.config.visitorLimits) return;
    const visitor = actor.id ?? networkOf(askedBy(request).ip);
    this.enter(visitor, actor.id ? AT_ONCE.member : AT_ONCE.network, over);
    const wait = this.take(route, visitor);
    if (wait > 0) refuse('rate.too_fast', { params: { seconds: Math.ceil(wait / 1000) } });
  }

  private take(route: Route, visitor: string) {
    const isRead = methodOf(route) === 'GET';
    if (route.effort === 'heavy') return (isRead ? this.heavyReads : this.heavyChanges).take(visitor, 1);
    return isRead ? 0 : this.changes.take(visitor, route.effort === 'light' ? LIGHT : 1);
  }

  private enter(visitor: string, most: number, over: (done: () => void) => void) {
    const before = this.underWay.get(visitor) ?? 0;
    if (before >= most) refuse('rate.too_fast', { params: { seconds: 1 } });
    this.underWay.set(visitor, before + 1);
    over(() => {
      const left = this.underWay.get(visitor)! - 1;
      if (left > 0) this.underWay.set(visitor, left);
      else this.underWay.delete(visitor);
    });
  }
}
