import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import { CreateRoom, OpenTopic, RenameTopic } from '../rooms/index.js';
import { type EventSnapshot, EventsRepository } from './events.repository.js';

const ROOM = { name: 'Veranstaltungen', purpose: 'Gespräche zu den Terminen: davor, währenddessen und danach.' };

/** Where an event is talked about: its own topic in a room. */
@Injectable()
export class EventTopic {
  constructor(
    private readonly events: EventsRepository,
    private readonly createRoom: CreateRoom,
    private readonly openTopic: OpenTopic,
    private readonly renameTopic: RenameTopic,
  ) {}

  /** Opens the topic of an event that has none, in the given room or in that of the events. */
  async open(me: Member, event: EventSnapshot, roomId: string | null = null) {
    if (event.topicId) return;
    // Without the date: the event may move, and its page says when it is.
    const source = `Hier geht es um diese Veranstaltung: was Sie mitbringen, was Sie fragen möchten, was daraus wird.\n\n[Zur Veranstaltung](/termine/${event.slug})`;
    const topic = await this.openTopic.run(me, {
      roomId: roomId ?? (await this.createRoom.kept('events', ROOM)),
      title: event.title,
      source,
    });
    await this.events.setTopic(event, topic.id);
  }

  /** The event has another title now: its topic takes it too, unless somebody has given it one of its own. */
  async rename(event: Pick<EventSnapshot, 'topicId' | 'title'>, title: string) {
    if (event.topicId) await this.renameTopic.follow(event.topicId, event.title, title);
  }
}
