import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { RevisionCache } from '../../platform/clock/revision-cache.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BoardVersion } from './board-version.js';
import { countEvents, type Tallies, tallied, type Tally } from './count-events.js';
import { type Filter, HAS_FREE_SEAT } from './event.sql.js';

/** So old counts may be where another node changed an event or gave a seat. */
const KEPT_MS = 10_000;

/** Counts beside the filters of the board. They are the same for everybody, and for every filter they come from the same tallies. */
@Injectable()
export class FacetsQuery {
  private readonly tallies: RevisionCache<'coming', Tallies>;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly revision: BoardVersion,
  ) {
    this.tallies = new RevisionCache(clock, KEPT_MS);
  }

  async run(filter: Filter) {
    return countEvents(await this.tallies.get('coming', this.revision.current, this.coming), filter);
  }

  private readonly coming = async () =>
    tallied(
      await this.work.sql<Tally>(
        `select e.kind, e.format, e.sectors, e.access, ${HAS_FREE_SEAT} as free, count(*)::int as count, max(e.starts_at) as until
           from events e where e.ends_at > $1 group by e.kind, e.format, e.sectors, e.access, free`,
        [this.clock.now()],
      ),
    );
}
