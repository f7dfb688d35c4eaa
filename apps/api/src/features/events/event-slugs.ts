import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { slugOf } from '../rooms/index.js';

/** Addresses below `/api/events` and `/termine` that are no events. */
const RESERVED = ['facets', 'month', 'neu', 'einlesen'];

@Injectable()
export class EventSlugs {
  constructor(private readonly work: UnitOfWork) {}

  /** `elternabend`, with the day where that is in use, then counted. */
  async free(title: string, day: string): Promise<string> {
    const plain = slugOf(title) || 'termin';
    const taken = new Set((await this.work.sql<{ slug: string }>('select slug from events where slug like $1', [`${plain}%`])).map(({ slug }) => slug).concat(RESERVED));
    if (!taken.has(plain)) return plain;
    const dated = `${plain}-${day}`;
    for (let n = 1; ; n++) {
      const slug = n === 1 ? dated : `${dated}-${n}`;
      if (!taken.has(slug)) return slug;
    }
  }
}
