import { removalLabels, type RemovalReason } from '@querschnitt/shared/rooms/removal';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import type { RoomRole } from '@querschnitt/shared/rooms/rooms.schema';
import { UNDO_MINUTES } from '@querschnitt/shared/rooms/rooms.policy';
import type { Intervention } from '../../platform/audit/rights.js';
import type { Told } from '../../platform/audit/tell-concerned.js';
import type { PostSnapshot } from './posts.repository.js';
import type { RoomSnapshot } from './rooms.repository.js';
import type { TopicSnapshot } from './topics.repository.js';

const authorOf = ({ author }: { author: { id: string } | null }) => (author ? [author.id] : []);
const pathOf = ({ slug }: RoomSnapshot) => `/raeume/${slug}`;

/** Each removal waits by itself for whoever thinks again. */
export const removalKey = ({ id }: PostSnapshot) => `removal:${id}`;

export const postRemoved = (
  post: PostSnapshot,
  { reason, note }: { reason: RemovalReason; note: string },
): Intervention => ({
  action: 'rooms.post_removed',
  whose: authorOf(post),
  details: { roomId: post.topic.room.id, postId: post.id, reason, note },
  told: {
    when: 'owner',
    title: { de: 'Ein Beitrag von Ihnen wurde entfernt', en: 'A post of yours was removed' },
    what: {
      de: `einen Beitrag von Ihnen im Raum „${post.topic.room.name}“ entfernt`,
      en: `removed a post of yours in the room “${post.topic.room.name}”`,
    },
    why: { de: reasonIn('de', reason, note), en: reasonIn('en', reason, note) },
    path: pathOf(post.topic.room),
    waits: { minutes: UNDO_MINUTES, key: removalKey(post) },
  },
});

const reasonIn = (language: 'de' | 'en', reason: RemovalReason, note: string) =>
  [reason === 'other' ? '' : `${removalLabels[reason][language]}.`, note].filter(Boolean).join(' ');

/** Its author has not been told of the removal yet: this mail tells of both. */
export const postRestored = (post: PostSnapshot): Intervention => ({
  action: 'rooms.post_restored',
  whose: authorOf(post),
  details: { roomId: post.topic.room.id, postId: post.id },
  told: {
    title: { de: 'Ein Beitrag von Ihnen war kurz entfernt', en: 'A post of yours was removed for a short time' },
    what: {
      de: `einen Beitrag von Ihnen im Raum „${post.topic.room.name}“ entfernt und wiederhergestellt`,
      en: `removed a post of yours in the room “${post.topic.room.name}” and restored it`,
    },
    path: pathOf(post.topic.room),
  },
});

const aboutTopic = (
  topic: TopicSnapshot,
  action: string,
  details: object = {},
  told?: Omit<Told, 'path'>,
): Intervention => ({
  action: `rooms.${action}`,
  whose: authorOf(topic),
  details: { roomId: topic.room.id, topicId: topic.id, ...details },
  ...(told && { told: { ...told, path: pathOf(topic.room) } }),
});

export const topicRemoved = (topic: TopicSnapshot) =>
  aboutTopic(
    topic,
    'topic_removed',
    {},
    {
      title: { de: 'Ein leeres Thema von Ihnen wurde entfernt', en: 'An empty topic of yours was removed' },
      what: {
        de: `ein Thema von Ihnen im Raum „${topic.room.name}“ entfernt, dessen Beiträge alle gelöscht waren`,
        en: `removed a topic of yours in the room “${topic.room.name}” all of whose posts were deleted`,
      },
    },
  );

export const topicTitled = (topic: TopicSnapshot) =>
  aboutTopic(
    topic,
    'topic_titled',
    {},
    {
      title: { de: 'Ein Thema von Ihnen hat einen anderen Titel', en: 'A topic of yours has another title' },
      what: {
        de: `den Titel eines Themas von Ihnen im Raum „${topic.room.name}“ geändert`,
        en: `changed the title of a topic of yours in the room “${topic.room.name}”`,
      },
    },
  );

export const topicResolved = (topic: TopicSnapshot, postId: string | null) =>
  aboutTopic(
    topic,
    postId ? 'solution_marked' : 'solution_unmarked',
    { postId: postId ?? topic.resolvedPostId },
    postId
      ? {
          title: { de: 'Ein Thema von Ihnen ist als gelöst markiert', en: 'A topic of yours is marked as solved' },
          what: {
            de: `in einem Thema von Ihnen im Raum „${topic.room.name}“ einen Beitrag als Lösung markiert`,
            en: `marked a post as the solution of a topic of yours in the room “${topic.room.name}”`,
          },
        }
      : {
          title: { de: 'Ein Thema von Ihnen gilt wieder als offen', en: 'A topic of yours counts as open again' },
          what: {
            de: `in einem Thema von Ihnen im Raum „${topic.room.name}“ die Markierung der Lösung aufgehoben`,
            en: `taken back which post is the solution of a topic of yours in the room “${topic.room.name}”`,
          },
        },
  );

const aboutRoom = (
  room: RoomSnapshot,
  action: string,
  whose: string[],
  details: object,
  what: Told['what'],
): Intervention => ({
  action: `rooms.${action}`,
  whose: [...new Set(whose)],
  details: { roomId: room.id, ...details },
  told: { title: { de: `Ihr Raum „${room.name}“`, en: `Your room “${room.name}”` }, what, path: pathOf(room) },
});

const traits = {
  name: { de: 'Name', en: 'name' },
  purpose: { de: 'Zweck', en: 'purpose' },
  visibility: { de: 'Sichtbarkeit', en: 'visibility' },
  sectors: { de: 'Bereiche', en: 'sectors' },
};

/** `null` where nothing of it changes. */
export function roomEdited(room: RoomSnapshot, edited: RoomSnapshot, owners: string[]): Intervention | null {
  const changed = (Object.keys(traits) as (keyof typeof traits)[]).filter(
    (trait) => String(room[trait]) !== String(edited[trait]),
  );
  const named = (language: 'de' | 'en') => changed.map((trait) => traits[trait][language]).join(', ');
  const visibility = room.visibility === edited.visibility ? {} : { from: room.visibility, to: edited.visibility };
  return changed.length
    ? aboutRoom(
        room,
        'edited',
        owners,
        { changed, ...visibility },
        {
          de: `den Raum „${room.name}“ geändert (${named('de')})`,
          en: `changed the room “${room.name}” (${named('en')})`,
        },
      )
    : null;
}

const named = (me: Member, { id, name }: PersonRef) =>
  id === me.id ? { de: 'sich selbst', en: 'themselves' } : { de: name, en: name };

export const memberAdded = (
  me: Member,
  room: RoomSnapshot,
  person: PersonRef | undefined,
  role: RoomRole,
  owners: string[],
) =>
  person
    ? aboutRoom(
        room,
        'member_added',
        owners,
        { memberId: person.id, role },
        {
          de: `${named(me, person).de} in den Raum „${room.name}“ aufgenommen${role === 'owner' ? ', als Ansprechperson' : ''}`,
          en: `let ${named(me, person).en} into the room “${room.name}”${role === 'owner' ? ' as an owner' : ''}`,
        },
      )
    : null;

export const roleSet = (me: Member, room: RoomSnapshot, person: PersonRef, role: RoomRole, owners: string[]) =>
  aboutRoom(
    room,
    'role_set',
    [...owners, person.id],
    { memberId: person.id, role },
    {
      de:
        role === 'owner'
          ? `${named(me, person).de} zur Ansprechperson des Raums „${room.name}“ gemacht`
          : `${named(me, person).de} als Ansprechperson des Raums „${room.name}“ abgelöst`,
      en:
        role === 'owner'
          ? `made ${named(me, person).en} an owner of the room “${room.name}”`
          : `made ${named(me, person).en} a plain member of the room “${room.name}”`,
    },
  );

export const memberRemoved = (room: RoomSnapshot, person: PersonRef, owners: string[]) =>
  aboutRoom(
    room,
    'member_removed',
    [...owners, person.id],
    { memberId: person.id },
    {
      de: `${person.name} aus dem Raum „${room.name}“ entfernt`,
      en: `removed ${person.name} from the room “${room.name}”`,
    },
  );
