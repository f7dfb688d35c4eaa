import { Injectable } from '@nestjs/common';
import { mayAnnounce } from '@querschnitt/shared/events/events.policy';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demand, refuse } from '../../platform/http/problem.js';
import type { Entry } from '../../platform/icalendar/entry.js';
import { EventSlugs } from './event-slugs.js';
import { type EventRow, Events } from './events.repository.js';
import { Imports } from './imports.repository.js';
import { hashOfEntry, type Imported, type Step, uidOfEntry } from './plan-import.js';
import { plainToMarkdown } from './plain-to-markdown.js';
import { presentImport, ReadImport } from './read-import.js';
import { described } from './save-event.js';
import { TellAttendees } from './tell-attendees.js';

/** Takes a previewed calendar over, whole or not at all. Known dates are updated by their UID, so nothing is doubled. */
@Injectable()
export class ApplyImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly imports: Imports,
    private readonly read: ReadImport,
    private readonly events: Events,
    private readonly slugs: EventSlugs,
    private readonly tell: TellAttendees,
  ) {}

  run = (me: Member, { importId }: { importId: string }) =>
    this.work.run(async () => {
      demand(mayAnnounce(me));
      const stored = await this.imports.lock(me, importId);
      if (stored.appliedAt) refuse('import.applied');
      const read = await this.read.run(stored);
      const made = new Map<string, string>();
      for (const step of read.steps) {
        if (step.plan === 'new') made.set(uidOfEntry(step.entry), await this.add(me, step.entry));
        else if (step.plan === 'changed') await this.change(step.event!, step);
      }
      for (const event of read.vanished) await this.callOff(event);
      await this.imports.applied(stored.id, this.clock.now());
      return presentImport(stored, read, true, made);
    });

  private async add(me: Member, entry: Entry) {
    const slug = await this.slugs.free(entry.title, entry.starts.slice(0, 10));
    const own = { kind: kindOf(entry.title), format: 'on_site' as const, sectors: [], subjects: entry.categories.slice(0, 12), placeAddress: '', directions: '', access: [], accessNote: '', onlineNote: '', agenda: [], outcomes: [] };
    await this.events.insert({ ...traits(entry), ...own, contact: entry.contact, importUid: entry.uid, slug, uid: uidOfEntry(entry), createdBy: me.id }, this.clock.now());
    return slug;
  }

  private async change(event: Imported, { entry, changes }: Step) {
    await this.events.update(event.id, { ...traits(entry), contact: entry.contact }, this.clock.now());
    const changed = await this.events.bySlug(event.slug);
    if (changed.status === 'cancelled') {
      if (changes.includes('status')) await this.tell.cancelled(changed, '');
    } else if (changes.some((change) => ['title', 'time', 'place', 'status'].includes(change))) await this.tell.changed(changed);
  }

  private async callOff(event: Imported) {
    await this.events.update(event.id, { status: 'cancelled' }, this.clock.now());
    await this.tell.cancelled(await this.events.bySlug(event.slug), '');
  }
}

const traits = (entry: Entry) =>
  ({
    title: entry.title.slice(0, 160),
    ...described(plainToMarkdown(entry.description)),
    starts: entry.starts,
    ends: entry.ends,
    zone: entry.zone,
    allDay: entry.allDay,
    placeName: entry.place.slice(0, 200),
    status: entry.cancelled ? 'cancelled' : 'confirmed',
    cancelReason: '',
    sourceUrl: entry.url,
    importHash: hashOfEntry(entry),
  }) satisfies Partial<EventRow>;

/** Calendars do not say of which kind a date is; its title often does. */
function kindOf(title: string) {
  if (/workshop|werkstatt|repair|reparatur|basteln|löten/i.test(title)) return 'workshop';
  if (/kurs|schulung|fortbildung|einführung|seminar/i.test(title)) return 'training';
  if (/sprechstunde|beratung/i.test(title)) return 'consultation';
  return /sitzung|treff|stammtisch|runder tisch|austausch/i.test(title) ? 'exchange' : 'other';
}
