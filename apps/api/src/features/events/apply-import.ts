import { Injectable } from '@nestjs/common';
import { canAnnounce, canEditEvent } from '@querschnitt/shared/events/events.policy';
import type { applyImport } from '@querschnitt/shared/events/imports.contract';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import { Rights } from '../../platform/audit/rights.js';
import { Clock } from '../../platform/clock/clock.js';
import { KeyedMutex } from '../../platform/database/keyed-mutex.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize, fail } from '../../platform/http/problem.js';
import { CalendarReader } from './calendar-reader.js';
import { EventSlugs } from './event-slugs.js';
import { type EventRow, EventsRepository, type OptionSnapshot } from './events.repository.js';
import { datesChanged } from './interventions.js';
import { Imports, type StoredImport } from './imports.repository.js';
import { chosen, ImportPlans, presentImport } from './import-plans.js';
import { type Imported, type Step, uidOfEntry } from './plan-import.js';
import type { ReadContent, ReadEntry } from './read-content.js';
import { formatOf } from './save-event.js';
import { EventTopic } from './event-topic.js';
import { NotifyAttendees } from './notify-attendees.js';

/** Takes a previewed calendar over, whole or not at all. Known dates are updated by their UID, so nothing is doubled. */
@Injectable()
export class ApplyImport {
  private readonly turnstile = new KeyedMutex();

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly imports: Imports,
    private readonly reader: CalendarReader,
    private readonly plans: ImportPlans,
    private readonly events: EventsRepository,
    private readonly slugs: EventSlugs,
    private readonly rights: Rights,
    private readonly tell: NotifyAttendees,
    private readonly topic: EventTopic,
  ) {}

  run = async (me: Member, { importId, ...choice }: In<typeof applyImport>) => {
    authorize(canAnnounce(me));
    const calendar = await this.read(await this.open(me, importId));
    return this.turnstile.runExclusive('imports', () =>
      this.work.run(() => this.apply(me, importId, calendar, choice)),
    );
  };

  private async apply(me: Member, importId: string, calendar: ReadContent, choice: Parameters<typeof chosen>[1]) {
    await this.imports.turn();
    const stored = await this.open(me, importId);
    const plan = chosen(await this.plans.make(calendar, stored.createdAt), choice);
    const made = await this.add(
      me,
      plan.steps.filter((step) => step.plan === 'new'),
    );
    const known = plan.steps.filter((step): step is KnownStep => step.plan === 'changed');
    await this.take(me, known, plan.vanished);
    await this.change(known, plan.vanished);
    await this.imports.applied(stored.id, this.clock.now());
    return presentImport(stored, plan, true, made);
  }

  private async open(me: Member, importId: string) {
    const stored = await this.imports.mine(me, importId);
    return stored.appliedAt ? fail('import.applied') : stored;
  }

  private read({ content, createdAt }: StoredImport) {
    return this.reader.read(content, createdAt);
  }

  /** @returns their slugs by UID */
  private async add(me: Member, steps: Step[]) {
    const slugs = await this.slugs.freeFor(
      steps.map(({ entry }) => ({ title: entry.title, day: entry.starts.slice(0, 10) })),
    );
    const ids = await this.events.insertAll(
      steps.map(({ entry, moves }, n) => {
        const own = {
          kind: kindOf(entry.title),
          format: moves ? formatOf(meetingOptions(entry)) : ('on_site' as const),
          sectors: [],
          subjects: entry.categories,
          placeAddress: '',
          directions: '',
          access: [],
          accessNote: '',
          onlineNote: '',
          agenda: [],
          outcomes: [],
        };
        return {
          ...traits(entry),
          ...own,
          contact: entry.contact,
          importUid: entry.uid,
          slug: slugs[n]!,
          uid: uidOfEntry(entry),
          createdBy: me.id,
        };
      }),
      this.clock.now(),
    );
    await this.events.insertOptions(
      steps.flatMap(({ entry, moves }, n) =>
        moves
          ? meetingOptions(entry).map((option, position) => ({ eventId: ids.get(slugs[n]!)!, position, option }))
          : [],
      ),
    );
    return new Map(steps.map(({ entry }, n) => [uidOfEntry(entry), slugs[n]!]));
  }

  /** Dates that others took over are changed by right of a role. */
  private async take(me: Member, known: KnownStep[], vanished: Imported[]) {
    const off = new Set([...known.filter(isCalledOff).map(({ event }) => event.id), ...vanished.map(({ id }) => id)]);
    const events = [...known.map(({ event }) => event), ...vanished];
    for (const importedBy of new Set(events.map(({ createdBy }) => createdBy))) {
      const theirs = events.filter(({ createdBy }) => createdBy === importedBy);
      const cancelled = theirs.filter(({ id }) => off.has(id)).length;
      await this.rights.authorize(
        me,
        canEditEvent(me, { organisers: [], imported: { by: importedBy ? { id: importedBy } : null } }),
        datesChanged(importedBy, theirs.length - cancelled, cancelled),
      );
    }
  }

  /** Dates that have changed, and those that have vanished from their series. */
  private async change(steps: KnownStep[], vanished: Imported[]) {
    const before = new Map(
      (await this.events.byIds(steps.filter(({ moves }) => moves).map(({ event }) => event.id))).map((event) => [
        event.id,
        event.options,
      ]),
    );
    const added = steps
      .filter(({ moves }) => moves)
      .flatMap(({ entry, event }) => {
        const options = before.get(event.id)!;
        return meetingOptions(entry, options).map((option, n) => ({
          eventId: event.id,
          position: options.length + n,
          option,
        }));
      });
    const formats = (event: Imported) => {
      const more = added.filter(({ eventId }) => eventId === event.id).map(({ option }) => option);
      return more.length ? formatOf([...before.get(event.id)!, ...more]) : event.format;
    };
    await this.events.updateAll(
      steps.map(({ entry, event, moves }) => ({
        id: event.id,
        ...traits(entry),
        contact: entry.contact,
        format: moves ? formats(event) : event.format,
      })),
      this.clock.now(),
    );
    for (const { entry, event } of steps) await this.topic.rename(event, traits(entry).title);
    // What its source takes up again is read anew.
    await this.events.updateAll(
      vanished.map(({ id }) => ({ id, status: 'cancelled' as const, importHash: null })),
      this.clock.now(),
    );
    await this.events.insertOptions(added);
    const wanted = (status: 'confirmed' | 'cancelled', changes: Step['changes']) =>
      steps
        .filter(
          (step) =>
            (step.entry.cancelled ? 'cancelled' : 'confirmed') === status &&
            step.changes.some((change) => changes.includes(change)),
        )
        .map(({ event }) => event.id);
    await this.tell.cancelled(
      await this.events.byIds([...wanted('cancelled', ['status']), ...vanished.map(({ id }) => id)]),
      '',
    );
    await this.tell.changed(...(await this.events.byIds(wanted('confirmed', ['title', 'time', 'place', 'status']))));
  }
}

type KnownStep = Step & { event: Imported };

const isCalledOff = ({ entry, changes }: Step) => entry.cancelled && changes.includes('status');

/** Ways of taking part that keep the links of a meeting; on site as well, where there is a place and nothing else to choose. */
function meetingOptions({ behind, place }: ReadEntry, held: Pick<OptionSnapshot, 'mode' | 'joinUrl'>[] = []) {
  const option = (name: string, mode: 'on_site' | 'online', joinUrl: string | null = null) => ({
    name,
    mode,
    capacity: null,
    note: '',
    joinUrl,
    dialIn: joinUrl ? behind!.codes : '',
    visibleFrom: null,
  });
  const links = behind!.links.filter((link) => !held.some(({ joinUrl }) => joinUrl === link));
  return [
    ...(place && !held.length ? [option('Vor Ort', 'on_site')] : []),
    ...links.map((link, n) => option(n ? `Online ${n + 1}` : 'Online', 'online', link)),
  ];
}

const traits = (entry: ReadEntry) =>
  ({
    title: entry.title,
    ...entry.words,
    starts: entry.starts,
    ends: entry.ends,
    zone: entry.zone,
    allDay: entry.allDay,
    placeName: entry.place,
    status: entry.cancelled ? 'cancelled' : 'confirmed',
    cancelReason: '',
    sourceUrl: entry.url,
    importHash: entry.hash,
  }) satisfies Partial<EventRow>;

/** Calendars do not say of which kind a date is; its title often does. */
function kindOf(title: string) {
  if (/workshop|werkstatt|repair|reparatur|basteln|löten/i.test(title)) return 'workshop';
  if (/kurs|schulung|fortbildung|einführung|seminar/i.test(title)) return 'training';
  if (/sprechstunde|beratung/i.test(title)) return 'consultation';
  return /sitzung|treff|stammtisch|runder tisch|austausch/i.test(title) ? 'exchange' : 'other';
}
