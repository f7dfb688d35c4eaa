import { Injectable } from '@nestjs/common';
import type { EventTraits, Format, OptionDraft } from '@querschnitt/shared/events/events.schema';
import { instantOf, isOnTheClock } from '@querschnitt/shared/kernel/time';
import { ZONE } from '@querschnitt/shared/kernel/wall-clock';
import { fail } from '../../platform/http/problem.js';
import { described } from './described.js';
import { type EventSnapshot, EventsRepository } from './events.repository.js';

/** What creating and editing share. */
@Injectable()
export class SaveEvent {
  constructor(private readonly events: EventsRepository) {}

  /** Options are kept, changed, added and left out, but never taken from under somebody. */
  async options(event: EventSnapshot, drafts: OptionDraft[]) {
    const kept = new Set(drafts.map(({ id }) => id).filter((id) => event.options.some((option) => option.id === id)));
    const gone = event.options.filter(({ id }) => !kept.has(id));
    const inUse = gone.find(({ taken, waiting }) => taken + waiting > 0);
    if (inUse) fail('event.option_in_use', { field: 'options', params: { name: inUse.name } });
    await this.events.deleteOptions(gone.map(({ id }) => id));
    for (const [position, draft] of drafts.entries()) {
      const held = event.options.find(({ id }) => id === draft.id);
      if (held && draft.capacity !== null && draft.capacity < held.taken)
        fail('event.capacity_below_taken', { field: `options.${position}.capacity`, params: { taken: held.taken } });
      if (draft.visibleFrom) checkedInstant(draft.visibleFrom, `options.${position}.visibleFrom`);
      await (held
        ? this.events.updateOption(held.id, position, draft)
        : this.events.insertOption(event.id, position, draft));
    }
  }
}

/** @throws {Problem} where the clocks show no such time, or the end lies before the start */
export function storedTraits({ options, starts, ends, description, ...traits }: EventTraits) {
  const start = checkedInstant(starts, 'starts');
  if (checkedInstant(ends, 'ends') <= start) fail('event.ends_before_start', { field: 'ends' });
  return {
    ...traits,
    starts,
    ends,
    zone: ZONE,
    allDay: starts.endsWith('T00:00') && ends.endsWith('T00:00'),
    format: formatOf(options),
    ...described(description),
  };
}

const checkedInstant = (wallClock: string, field: string) =>
  isOnTheClock(wallClock) ? instantOf(wallClock) : fail('event.no_such_time', { field });

export function formatOf(options: Pick<OptionDraft, 'mode'>[]): Format {
  const has = (mode: OptionDraft['mode']) => options.some((option) => option.mode === mode);
  if (has('on_site')) return has('online') ? 'hybrid' : 'on_site';
  return options.length ? 'online' : 'on_site';
}
