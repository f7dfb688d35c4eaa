import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { RevisionCache } from '../../platform/clock/revision-cache.js';
import { BoardVersion } from './board-version.js';
import type { Filter } from './event.sql.js';
import { type CalendarEventKey, CalendarEventsQuery } from './calendar-events.query.js';
import { marked, type Written } from './send-calendar.js';
import { feedEntry, wrapFeed, writeWithin } from './write-feed.js';

/** So old a feed may be where another node changed an event; whoever subscribes asks every few hours. */
const KEPT_MS = 60_000;
/** Feeds of different filters, each at most a megabyte. */
const FEEDS = 20;
/** Entries, each of a few kilobytes. */
const ENTRIES = 3_000;

/** The feed everybody may read, by filter: written once for each change of the board, and each event once for each change of its own. */
@Injectable()
export class PublicFeed {
  private readonly feeds: RevisionCache<string, Written>;
  private readonly entries = new Map<string, { version: string; text: string }>();

  constructor(
    clock: Clock,
    private readonly revision: BoardVersion,
    private readonly publications: CalendarEventsQuery,
  ) {
    this.feeds = new RevisionCache(clock, KEPT_MS, FEEDS);
  }

  of(filter: Filter, name: string): Promise<Written> {
    return this.feeds.get(JSON.stringify([name, ...groups(filter)]), this.revision.current, () =>
      this.write(filter, name),
    );
  }

  /** What is to come and what is over last has precedence, but all stand in the order of time. */
  private async write(filter: Filter, name: string) {
    const keys = await this.publications.everyone(filter);
    const written = await writeWithin(keys, (slice) => this.entriesOf(slice));
    const inTime = keys.slice(0, written.length).map(({ startsAt, id }, n) => ({ startsAt, id, text: written[n]! }));
    inTime.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.id.localeCompare(b.id));
    return marked(wrapFeed(inTime.map(({ text }) => text).filter(Boolean), name));
  }

  private async entriesOf(keys: CalendarEventKey[]) {
    const missing = keys.filter(({ id, version }) => this.entries.get(id)?.version !== version);
    const found = await this.publications.byIds(missing.map(({ id }) => id));
    for (const { id, version } of missing) {
      const event = found.get(id);
      this.entries.delete(id);
      if (event) this.entries.set(id, { version, text: feedEntry(event) });
    }
    const texts = keys.map(({ id }) => this.entries.get(id)?.text ?? '');
    for (const id of this.entries.keys()) {
      if (this.entries.size <= ENTRIES) break;
      this.entries.delete(id);
    }
    return texts;
  }
}

/** The same for the same choice, in whatever order it was made. */
const groups = ({ sector, format, kind, access, free }: Filter) =>
  [sector, format, kind, access].map((chosen) => [...new Set<string>(chosen)].sort() as unknown).concat(Boolean(free));
