import { Injectable } from '@nestjs/common';
import type { Actor } from '@querschnitt/shared/kernel/actor';
import { methodOf, type Route } from '@querschnitt/shared/kernel/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { networkOf, siteOf } from '../limits/network.js';
import { Turns } from '../limits/turns.js';
import { Buckets } from './buckets.js';
import { askedBy } from './subrequests.js';
import { fail } from './problem.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Among the guests answered just now: ends that. */
    endTurn?: () => void;
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
/** A page asks for about five parts at once, many tabs may open again at once, and a school may stand behind one address. */
const AT_ONCE = { member: 24, network: 240, site: 720 };
/** Guests who are answered at once on this node, those who read and those who change something, as by signing in; a kept page is no work, and waits for none of them. */
const GUESTS_AT_ONCE = 1;
/** While guests wait for one another and members are about, two thirds of the time is the members'. */
const REST = { times: 2, mostMs: 250 };
const MEMBERS_ABOUT_MS = 1_000;
/** A file is held in memory, twice while it is read. */
const UPLOADS = { visitor: 2, node: 8 };

type Doing = 'reads' | 'changes';

/**
 * What one visitor may do on this node: so much a minute, and so much at once. A member is known by the account, a guest by the network,
 * within which one may choose addresses freely. In memory, since each node protects itself.
 */
@Injectable()
export class Budgets {
  private readonly changes: Buckets;
  private readonly heavyChanges: Buckets;
  private readonly heavyReads: Buckets;
  private readonly turns: Record<Doing, Turns>;
  private memberAskedAt = -Infinity;
  private readonly now: () => number;
  private readonly underWay = new Map<string, number>();

  constructor(
    private readonly config: Config,
    clock: Clock,
  ) {
    const now = (this.now = () => clock.now().getTime());
    const restTimes = () => (now() - this.memberAskedAt < MEMBERS_ABOUT_MS ? REST.times : 0);
    const turns = () => new Turns(GUESTS_AT_ONCE, (tookMs) => Math.min(tookMs * restTimes(), REST.mostMs));
    this.turns = { reads: turns(), changes: turns() };
    this.changes = new Buckets(CHANGES, now);
    this.heavyChanges = new Buckets(HEAVY_CHANGES, now);
    this.heavyReads = new Buckets(HEAVY_READS, now);
  }

  /** Takes what a request costs, until it is `over`. @throws {Problem} `rate.too_fast` with the seconds to wait */
  spend(actor: Actor, route: Route, request: FastifyRequest, over: (done: () => void) => void) {
    if (!this.config.visitorLimits) return;
    const visitor = visitorOf(actor, request);
    if (askedBy(request) === request) this.arrive(actor, request, over);
    if (route.upload) {
      this.enter(`upload ${visitor}`, UPLOADS.visitor, over);
      this.enter('uploads', UPLOADS.node, over);
    }
    const wait = this.take(route, visitor);
    if (wait > 0) fail('rate.too_fast', { params: { seconds: Math.ceil(wait / 1000) } });
  }

  /** One more of this visitor's under way, a page with all its parts being one. @throws {Problem} `rate.too_fast` */
  arrive(actor: Actor, request: FastifyRequest, over: (done: () => void) => void) {
    if (!this.config.visitorLimits) return;
    if (actor.id) this.memberAskedAt = this.now();
    this.enter(visitorOf(actor, request), actor.id ? AT_ONCE.member : AT_ONCE.network, over);
  }

  /** Guests take turns, site by site and within it network by network, so that members do not wait behind a crowd of them, nor those who sign in behind those who look around. A page takes one turn for all it asks for. A turn is over when the answer is made: who reads it slowly holds nobody up, and who goes away sooner has had it. */
  async wait(actor: Actor, route: Route, request: FastifyRequest) {
    if (actor.id !== null || route.effort === 'light' || askedBy(request).endTurn) return;
    await this.turn(request, isRead(route) ? 'reads' : 'changes');
  }

  /** For a guest's page. @throws {Problem} `rate.too_fast`, where too many wait already, though some have gone away since */
  async turn(request: FastifyRequest, doing: Doing = 'reads') {
    if (!this.config.visitorLimits) return;
    const { ip } = askedBy(request);
    const [site, network, turns] = [siteOf(ip), networkOf(ip), this.turns[doing]];
    if (turns.waitingOf(site, network) >= AT_ONCE.network || turns.waitingOf(site) >= AT_ONCE.site)
      fail('rate.too_fast', { params: { seconds: 1 } });
    request.endTurn = await turns.take(site, network);
  }

  private take(route: Route, visitor: string) {
    if (route.effort === 'heavy') return (isRead(route) ? this.heavyReads : this.heavyChanges).take(visitor, 1);
    return isRead(route) ? 0 : this.changes.take(visitor, route.effort === 'light' ? LIGHT : 1);
  }

  private enter(whom: string, most: number, over: (done: () => void) => void) {
    const before = this.underWay.get(whom) ?? 0;
    if (before >= most) fail('rate.too_fast', { params: { seconds: 1 } });
    this.underWay.set(whom, before + 1);
    over(() => {
      const left = this.underWay.get(whom)! - 1;
      if (left > 0) this.underWay.set(whom, left);
      else this.underWay.delete(whom);
    });
  }
}

const isRead = (route: Route) => methodOf(route) === 'GET';

const visitorOf = (actor: Actor, request: FastifyRequest) => actor.id ?? networkOf(askedBy(request).ip);

/** An answer is made: that ends the turn of `Budgets`. */
export function endTurns(fastify: FastifyInstance) {
  fastify.addHook('onSend', async (request) => request.endTurn?.());
}
