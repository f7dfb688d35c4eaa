import type { INestApplicationContext } from '@nestjs/common';
import type { EventView } from '@querschnitt/shared/events/events.schema';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { instantOf } from '@querschnitt/shared/kernel/time';
import { wallClockOf } from '@querschnitt/shared/kernel/wall-clock';
import { CancelEvent } from '../features/events/cancel-event.js';
import { CreateEvent } from '../features/events/create-event.js';
import { RegisterForEvent } from '../features/events/register-for-event.js';
import { CancelRegistration } from '../features/events/cancel-registration.js';
import { SendPost } from '../features/rooms/send-post.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { randomUUID } from 'node:crypto';
import { events, type ExampleEvent } from './events.data.js';
import { accountHandles, type ExampleHandle } from './people.data.js';
import type { ExamplePeople } from './people.example.js';

const DAY = 86_400_000;
/** Announced so many days ago, or before the event if that is longer ago. */
const ANNOUNCED = 30;

/** A board of events to come and past ones, with people who take part and wait; made through the real actions. */
export async function eventsExample(app: INestApplicationContext, people: ExamplePeople) {
  const seed = new EventsSeed(app, people);
  await seed.appointOrganisers();
  for (const [nth, event] of [...events].sort((a, b) => a.days - b.days).entries()) await seed.event(event, nth);
  await seed.keepOnlyMailsToAccounts();
}

class EventsSeed {
  private readonly clock = this.app.get(Clock);
  private readonly work = this.app.get(UnitOfWork);
  private readonly now = this.clock.now();
  private readonly crowd: Member[];

  constructor(
    private readonly app: INestApplicationContext,
    private readonly people: ExamplePeople,
  ) {
    this.crowd = Object.entries(people)
      .filter(([handle]) => !accountHandles.includes(handle as never))
      .map(([, member]) => member);
  }

  async appointOrganisers() {
    const handles = [...new Set(events.map(({ by }) => by))];
    await this.work.sql(`update members set role = 'organiser' where handle::text = any($1) and role = 'member'`, [
      handles,
    ]);
  }

  async event(event: ExampleEvent, nth: number) {
    const host = { ...this.people[event.by], role: 'organiser' as const };
    const announced = Math.min(-ANNOUNCED, event.days - ANNOUNCED);
    const view = await this.on(announced, '10:00', () =>
      this.app.get(CreateEvent).run(host, { ...this.traits(event), roomId: null }),
    );
    await this.seat(event, view, nth);
    const miriam = this.people['miriam-hartung'];
    if (event.miriam) await this.take(miriam, view, event.miriam, Math.min(-8, event.days - 8));
    if (event.karla) await this.take(this.people['karla-mittenzwei'], view, event.karla, -2);
    if (event.givenBack) await this.giveBack(view, event.givenBack);
    if (view.slug.startsWith('elternabend')) await this.queue(view, miriam);
    for (const post of event.talk ?? []) await this.post(view, post);
    if (event.cancelled)
      await this.on(-1, '17:00', () =>
        this.app.get(CancelEvent).run(host, { slug: view.slug, reason: event.cancelled! }),
      );
  }

  /** Different people each time. All at once: hundreds of registrations made one by one would let the first start wait. */
  private async seat({ options, days }: ExampleEvent, view: EventView, nth: number) {
    let next = nth * 5;
    const seats = options.flatMap(({ taken }, position) =>
      Array.from({ length: taken }, () => ({
        option_id: view.options[position]!.id,
        member_id: this.crowd[next++ % this.crowd.length]!.id,
      })),
    );
    await this.work.sql(
      `with seats as (insert into event_places (event_id, option_id, member_id, state, since)
         select $1, option_id, member_id, 'registered', $3 from jsonb_to_recordset($2) as row(option_id uuid, member_id uuid) returning option_id)
       update event_options o set taken = (select count(*) from seats s where s.option_id = o.id) where o.event_id = $1`,
      [view.id, JSON.stringify(seats), this.at(Math.min(-10, days - 10), '11:00')],
    );
  }

  /** Miriam Hartung takes part online and waits for a place with a device; yesterday she moved up from three to two. */
  private async queue(view: EventView, miriam: Member) {
    const device = view.options[1]!;
    const seated = await this.work.sql<{ id: string }>(
      'select member_id as id from event_places where option_id = $1',
      [device.id],
    );
    const others = this.crowd.filter(({ id }) => !seated.some((one) => one.id === id)).slice(0, 5);
    await this.take(miriam, view, 'Online', -8);
    for (const [nth, who] of [others[0]!, others[1]!, miriam, ...others.slice(2)].entries())
      await this.take(who, view, device.name, -7, `1${nth}:20`);
    await this.on(-1, '15:00', () => this.app.get(CancelRegistration).run(others[0]!, { optionId: device.id }));
  }

  private async giveBack(view: EventView, option: string) {
    const { id: optionId } = view.options.find(({ name }) => name === option)!;
    const seated = await this.work.sql<{ id: string }>(
      `select member_id as id from event_places where option_id = $1 and state = 'registered'`,
      [optionId],
    );
    const who = this.crowd.find(({ id }) => seated.some((one) => one.id === id))!;
    await this.on(-1, '18:30', () => this.app.get(CancelRegistration).run(who, { optionId }));
  }

  private take(who: Member, view: EventView, option: string, days: number, time = '11:00') {
    return this.on(days, time, () =>
      this.app.get(RegisterForEvent).run(who, { optionId: view.options.find(({ name }) => name === option)!.id }),
    );
  }

  private async post(
    { topic }: EventView,
    { by, days, time, text }: { by: ExampleHandle; days: number; time: string; text: string },
  ) {
    await this.on(-days, time, () =>
      this.app
        .get(SendPost)
        .run(this.people[by], { topicId: topic!.id, id: randomUUID(), source: text, replyTo: null }),
    );
  }

  private traits({ place, address, days, time, minutes, options, agenda = [], outcomes = [], ...event }: ExampleEvent) {
    const starts = `${this.workday(days)}T${time}`;
    return {
      title: event.title,
      description: event.description,
      kind: event.kind,
      sectors: event.sectors,
      subjects: event.subjects ?? [],
      starts,
      ends: shift(starts, minutes),
      placeName: place ?? '',
      placeAddress: address ?? '',
      directions: event.directions ?? '',
      access: event.access ?? [],
      accessNote: event.accessNote ?? '',
      onlineNote: event.onlineNote ?? '',
      options: options.map(({ taken: _, ...option }) => ({
        capacity: null,
        note: '',
        joinUrl: null,
        dialIn: '',
        visibleFrom: option.mode === 'online' ? shift(starts, -30) : null,
        ...option,
      })),
      agenda: agenda.map(([at, title, note]) => ({ at, title, note })),
      outcomes: outcomes.map(([competence, level]) => ({
        framework: 'DigComp' as const,
        version: '2.1' as const,
        competence,
        level,
      })),
    };
  }

  /** Mails to invented people would bury those that the three accounts received. */
  async keepOnlyMailsToAccounts() {
    await this.work.sql(
      `delete from outbox where kind like 'events.%' and not exists (select from members m where m.email = outbox.recipient and m.handle::text = any($1))`,
      [[...accountHandles]],
    );
  }

  private workday(days: number) {
    const day = new Date(this.now.getTime() + days * DAY);
    const weekday = new Date(`${wallClockOf(day).slice(0, 10)}T00:00Z`).getUTCDay();
    const later = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
    return wallClockOf(new Date(day.getTime() + later * DAY)).slice(0, 10);
  }

  /** Never after now: what is told happened. */
  private on<T>(days: number, time: string, action: () => Promise<T>) {
    const at = this.at(days, time);
    return this.clock.at(at < this.now ? at : this.now, action);
  }

  private at(days: number, time: string) {
    return instantOf(`${wallClockOf(new Date(this.now.getTime() + days * DAY)).slice(0, 10)}T${time}`);
  }
}

const shift = (wallClock: string, minutes: number) =>
  new Date(Date.parse(`${wallClock}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
