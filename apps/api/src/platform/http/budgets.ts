import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import { methodOf, type Route } from '@querschnitt/shared/kernel/contract';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { networkOf } from '../limits/network.js';
import { Turns } from '../limits/turns.js';
import { Buckets } from './buckets.js';
import { askedBy } from './parts.js';
import { refuse } from './problem.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether it is among the guests answered just now. */
    hasTurn?: boolean;
  }
}

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
/** Guests who are answered at once on this node; a kept page is no work, and waits for none of them. */
const GUESTS_AT_ONCE = 2;
/** A file is held in memory, twice while it is read. */
const UPLOADS = { visitor: 2, node: 8 };

/**
 * What one visitor may do on this node: so much a minute, and so much at once. A member is known by the account, a guest by the network,
 * within which one may choose addresses freely. In memory, since each node protects itself.
 */
@Injectable()
export class Budgets {
  private readonly changes: Buckets;
  private readonly heavyChanges: Buckets;
  private readonly heavyReads: Buckets;
  private readonly turns = new Turns(GUESTS_AT_ONCE);
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
    if (route.upload) {
      this.enter(`upload ${visitor}`, UPLOADS.visitor, over);
      this.enter('uploads', UPLOADS.node, over);
    }
    const wait = this.take(route, visitor);
    if (wait > 0) refuse('rate.too_fast', { params: { seconds: Math.ceil(wait / 1000) } });
  }

  /** Guests take turns, network by network, so that members do not wait behind a crowd of them. A page takes one turn for all it asks for. */
  async wait(actor: Actor, route: Route, request: FastifyRequest, over: (done: () => void) => void) {
    if (actor.id !== null || route.effort === 'light' || askedBy(request).hasTurn) return;
    await this.turn(request, over);
  }

  /** For a guest's page. */
  async turn(request: FastifyRequest, over: (done: () => void) => void) {
    if (!this.config.visitorLimits) return;
    const asking = askedBy(request);
    over(await this.turns.take(networkOf(asking.ip)));
    if (asking === request) request.hasTurn = true;
  }

  private take(route: Route, visitor: string) {
    const isRead = methodOf(route) === 'GET';
    if (route.effort === 'heavy') return (isRead ? this.heavyReads : this.heavyChanges).take(visitor, 1);
    return isRead ? 0 : this.changes.take(visitor, route.effort === 'light' ? LIGHT : 1);
  }

  private enter(whom: string, most: number, over: (done: () => void) => void) {
    const before = this.underWay.get(whom) ?? 0;
    if (before >= most) refuse('rate.too_fast', { params: { seconds: 1 } });
    this.underWay.set(whom, before + 1);
    over(() => {
      const left = this.underWay.get(whom)! - 1;
      if (left > 0) this.underWay.set(whom, left);
      else this.underWay.delete(whom);
    });
  }
}
