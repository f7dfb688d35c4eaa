import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { slugOf } from '../rooms/index.js';

/** Addresses below `/api/events` and `/termine` that are no events. */
const RESERVED = ['facets', 'month', 'own', 'neu', 'einlesen'];

@Injectable()
export class EventSlugs {
  constructor(private readonly work: UnitOfWork) {}

  /** `elternabend`, with the day where that is in use, then counted. */
  async free(title: string, day: string): Promise<string> {
    return (await this.freeFor([{ title, day }]))[0]!;
  }

  /** In the same order, all different, in one statement. */
  async freeFor(events: { title: string; day: string }[]): Promise<string[]> {
    const plain = events.map(({ title }) => slugOf(title) || 'termin');
    const rows = await this.work.sql<{ slug: string }>(
      `select slug from events where slug = any($1) or regexp_replace(slug, '-\\d{4}-\\d\\d-\\d\\d(-\\d+)?$', '') = any($1)`,
      [[...new Set(plain)]],
    );
    const taken = new Set(rows.map(({ slug }) => slug).concat(RESERVED));
    return events.map(({ day }, n) => {
      const slug = firstFree(plain[n]!, day, taken);
      taken.add(slug);
      return slug;
    });
  }
}

function firstFree(plain: string, day: string, taken: Set<string>) {
  if (!taken.has(plain)) return plain;
  const dated = `${plain}-${day}`;
  for (let n = 1; ; n++) {
    const slug = n === 1 ? dated : `${dated}-${n}`;
    if (!taken.has(slug)) return slug;
  }
}
