import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Problem } from '../../platform/http/problem.js';
import { CreateRoom, OpenTopic, RoomQuery } from '../rooms/index.js';
import { whenOf } from './event-mails.js';
import { type EventFacts, Events } from './events.repository.js';

const ROOM = { name: 'Veranstaltungen', slug: 'veranstaltungen', purpose: 'Gespräche zu den Terminen: davor, währenddessen und danach.' };

/** Where an event is talked about: its own topic in a room. */
@Injectable()
export class Talk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: Events,
    private readonly rooms: RoomQuery,
    private readonly createRoom: CreateRoom,
    private readonly openTopic: OpenTopic,
  ) {}

  /** Opens the topic of an event that has none, in the given room or in that of the events. */
  async open(me: Member, event: EventFacts, roomId: string | null = null) {
    if (event.topicId) return;
    const when = whenOf({ startsAt: new Date(event.startsAt), endsAt: new Date(event.endsAt), allDay: false, zone: event.zone }, 'de');
    const source = `Hier geht es um die Veranstaltung am ${when}: was Sie mitbringen, was Sie fragen möchten, was daraus wird.\n\n[Zur Veranstaltung](/termine/${event.slug})`;
    const topic = await this.openTopic.run(me, { roomId: roomId ?? (await this.roomOfEvents(me)), title: event.title, source });
    await this.events.setTopic(event, topic.id);
  }

  /** The first event opens the room. */
  private async roomOfEvents(me: Member) {
    await this.work.sql(`select pg_advisory_xact_lock(hashtext('events.room'))`);
    try {
      return (await this.rooms.bySlug(me, ROOM.slug)).id;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return (await this.createRoom.run(me, { ...ROOM, visibility: 'public', sectors: ['education', 'culture', 'social'] })).id;
    }
  }
}
