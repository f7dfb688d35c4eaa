import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { createEvent } from '@querschnitt/shared/events/events.contract';
import { canAnnounce } from '@querschnitt/shared/events/events.policy';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize } from '../../platform/http/problem.js';
import { EventQuery } from './event.query.js';
import { EventSlugs } from './event-slugs.js';
import { EventsRepository } from './events.repository.js';
import { SaveEvent, storedTraits } from './save-event.js';
import { EventTopic } from './event-topic.js';

@Injectable()
export class CreateEvent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly events: EventsRepository,
    private readonly slugs: EventSlugs,
    private readonly save: SaveEvent,
    private readonly talk: EventTopic,
    private readonly query: EventQuery,
  ) {}

  run = (me: Member, { roomId, ...traits }: In<typeof createEvent>) =>
    this.work.run(async () => {
      authorize(canAnnounce(me));
      const stored = storedTraits(traits);
      const slug = await this.slugs.free(traits.title, traits.starts.slice(0, 10));
      const uid = `${randomUUID()}@${new URL(this.config.publicUrl).hostname}`;
      const own = {
        status: 'confirmed' as const,
        cancelReason: '',
        contact: '',
        sourceUrl: null,
        importUid: null,
        importHash: null,
      };
      const id = await this.events.insert({ ...stored, ...own, slug, uid, createdBy: me.id }, this.clock.now());
      await this.events.setOrganisers(id, [me.id]);
      await this.save.options(await this.events.bySlug(slug), traits.options);
      await this.talk.open(me, await this.events.bySlug(slug), roomId);
      return this.query.bySlug(me, slug);
    });
}
