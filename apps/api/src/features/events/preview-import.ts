import { Injectable } from '@nestjs/common';
import { canAnnounce } from '@querschnitt/shared/events/events.policy';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Clock } from '../../platform/clock/clock.js';
import { Outbound } from '../../platform/http/outbound.js';
import { authorize, fail } from '../../platform/http/problem.js';
import { type Limit, Limits } from '../../platform/limits/limits.js';
import { CalendarReader } from './calendar-reader.js';
import { Imports } from './imports.repository.js';
import { ImportPlans, presentImport } from './import-plans.js';

const LIMIT = 1024 * 1024;
/** However many people take a calendar over: whoever offers it is not asked more often. */
const fetches: Limit = { name: 'calendar.fetch', tries: 30, minutes: 60 };

/** Reads a calendar from a file or an address and says what importing it would do. Nothing on the board changes yet. */
@Injectable()
export class PreviewImport {
  constructor(
    private readonly clock: Clock,
    private readonly outbound: Outbound,
    private readonly limits: Limits,
    private readonly imports: Imports,
    private readonly reader: CalendarReader,
    private readonly plans: ImportPlans,
  ) {}

  async run(
    me: Member,
    { address, file }: { address?: string | undefined; file?: { name: string; content: Buffer } | undefined },
  ) {
    authorize(canAnnounce(me));
    const { name, content } = file
      ? fromFile(file)
      : await this.fromAddress(address ?? fail('import.nothing_given', { field: 'address' }));
    const now = this.clock.now();
    const calendar = await this.reader.read(content, now, file ? 'file' : 'address');
    const plan = await this.plans.make(calendar, now);
    return presentImport(await this.imports.insert(me, name, calendar.text, now), plan, false);
  }

  private async fromAddress(address: string) {
    await this.limits.take(fetches, placeOf(address));
    const { url, content } = await this.outbound.fetch(address, 'address');
    return { name: url, content };
  }
}

/** Host and path: a query that changes each time makes no other calendar. */
function placeOf(address: string) {
  const { host, pathname } = new URL(address);
  return host + pathname;
}

function fromFile({ name, content }: { name: string; content: Buffer }) {
  if (content.length > LIMIT) fail('import.too_large', { field: 'file' });
  return { name, content };
}
