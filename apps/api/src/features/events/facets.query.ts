import { Injectable } from '@nestjs/common';
import type { eventFacets } from '@querschnitt/shared/events/events.contract';
import { accessFeatures, formats, kinds } from '@querschnitt/shared/events/events.schema';
import type { Out } from '@querschnitt/shared/kernel/contract';
import { sectors } from '@querschnitt/shared/kernel/sector';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { binder, conditions, FREE, type Filter, type Group } from './event.sql.js';

const none: Filter = { sector: [], format: [], kind: [], access: [] };
/** Values of one group are alternatives, except accesses, which are all needed. */
const values = { sector: sectors, format: formats, kind: kinds, access: accessFeatures } as const;

/** Counts beside the filters, from the conditions of the list itself. */
@Injectable()
export class FacetsQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(filter: Filter): Promise<Out<typeof eventFacets>> {
    const bound: unknown[] = [this.clock.now()];
    const bind = binder(bound);
    const chosen = conditions(filter, bind, 'e.free');
    const others = (group: Group) => Object.entries(chosen).filter(([name]) => name !== group || group === 'access').map(([, condition]) => condition).join(' and ');
    const counted = (group: Group, one: Filter) => `count(*) filter (where ${others(group)} and ${conditions(one, bind, 'e.free')[group]})::int`;
    const group = <G extends keyof typeof values>(name: G) => `jsonb_build_object(${values[name].flatMap((value) => [`'${value}'`, counted(name, { ...none, [name]: [value] })]).join(', ')}) as ${name}`;
    // Whether seats are free is looked up once per event, not once per count: `offset 0` keeps the two apart.
    const [row] = await this.work.sql<Out<typeof eventFacets> & { until: Date | null }>(
      `select count(*)::int as total, count(*) filter (where ${Object.values(chosen).join(' and ')})::int as matching, max(e.starts_at) as until,
              ${counted('free', { ...none, free: true })} as free, ${group('sector')}, ${group('format')}, ${group('kind')}, ${group('access')}
         from (select e.*, ${FREE} as free from events e where e.ends_at > $1 offset 0) e`,
      bound,
    );
    return { ...row!, until: row!.until && new Date(row!.until).toISOString() };
  }
}
