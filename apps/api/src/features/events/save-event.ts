import { Injectable } from '@nestjs/common';
import type { EventTraits, Format, OptionDraft } from '@querschnitt/shared/events/events.schema';
import { instantOf, ZONE } from '@querschnitt/shared/kernel/time';
import { refuse } from '../../platform/http/problem.js';
import { renderMarkdown, shorten } from '../../platform/text/markdown.js';
import { type EventFacts, Events } from './events.repository.js';

const EXCERPT = 200;

/** What creating and editing share. */
@Injectable()
export class SaveEvent {
  constructor(private readonly events: Events) {}

  /** Options are kept, changed, added and left out, but never taken from under somebody. */
  async options(event: EventFacts, drafts: OptionDraft[]) {
    const kept = new Set(drafts.map(({ id }) => id).filter((id) => event.options.some((option) => option.id === id)));
    const gone = event.options.filter(({ id }) => !kept.has(id));
    const inUse = gone.find(({ taken, waiting }) => taken + waiting > 0);
    if (inUse) refuse('event.option_in_use', { field: 'options', params: { name: inUse.name } });
    await this.events.deleteOptions(gone.map(({ id }) => id));
    for (const [position, draft] of drafts.entries()) {
      const held = event.options.find(({ id }) => id === draft.id);
      if (held && draft.capacity !== null && draft.capacity < held.taken) refuse('event.capacity_below_taken', { field: `options.${position}.capacity`, params: { taken: held.taken } });
      if (draft.visibleFrom) checkedInstant(draft.visibleFrom, `options.${position}.visibleFrom`);
      await (held ? this.events.updateOption(held.id, position, draft) : this.events.insertOption(event.id, position, draft));
    }
  }
}

/** @throws {Problem} where the calendar knows no such time, or the end lies before the start */
export function storedTraits({ options, starts, ends, description, ...traits }: EventTraits) {
  if (checkedInstant(ends, 'ends') <= checkedInstant(starts, 'starts')) refuse('event.ends_before_start', { field: 'ends' });
  return { ...traits, starts, ends, zone: ZONE, allDay: starts.endsWith('T00:00') && ends.endsWith('T00:00'), format: formatOf(options), ...described(description) };
}

export function described(description: string) {
  const { html, excerpt } = renderMarkdown(description);
  return { description, descriptionHtml: html, excerpt: shorten(excerpt, EXCERPT) };
}

function checkedInstant(wallClock: string, field: string) {
  try {
    return instantOf(wallClock);
  } catch {
    return refuse('event.no_such_time', { field });
  }
}

function formatOf(options: OptionDraft[]): Format {
  const has = (mode: OptionDraft['mode']) => options.some((option) => option.mode === mode);
  if (has('on_site')) return has('online') ? 'hybrid' : 'on_site';
  return options.length ? 'online' : 'on_site';
}
