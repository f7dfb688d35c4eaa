import { Weighted } from './chance.mjs';
import { copyAll } from './copy.mjs';
import * as words from './words.mjs';

const DAY = 86_400_000;
const YEARS = 4 * 365 * DAY;
/** Posts in an ordinary topic, on average. */
const USUAL = 30;
const LONGEST = 10_000;

/**
 * Plans rooms with who belongs to them and which topics they have: few large ones, many small. Nothing is written yet, as
 * counts follow from the posts. The first room is public and holds the longest topic.
 */
export function planRooms({ chance, texts, app, size, day, members }) {
  const rooms = Array.from({ length: Math.max(12, Math.round(0.4 * Math.sqrt(size.posts))) }, (_, nth) =>
    room(chance, texts, app, day, nth),
  );
  const shares = rooms.map(({ visibility }, nth) => (nth + 1) ** -0.6 * (visibility === 'private' ? 0.3 : 1));
  settle(chance, rooms, shares, members);
  planTopics(chance, rooms, new Weighted(shares), size, day);
  for (const one of rooms) one.topics.sort((a, b) => a.at - b.at);
  return rooms;
}

function room(chance, texts, app, day, nth) {
  const visibility = nth === 0 ? 'public' : ['public', 'internal', 'internal', 'private', 'public'][nth % 5];
  const name = `${texts.of(words.roomNames)} ${nth + 1}`;
  const at = day - YEARS - chance.below(365) * DAY;
  return {
    id: chance.uuidAt(at),
    slug: app.slugOf(name),
    name,
    purpose: texts.sentences(1),
    visibility,
    sectors: chance.some(['education', 'culture', 'social'], 1 + chance.below(2)),
    at,
    members: [],
    topics: [],
    posts: 0,
    resolved: 0,
    lastPostAt: 0,
  };
}

/** Everybody belongs to some rooms, larger ones more often; whoever came first looks after the room. */
function settle(chance, rooms, shares, members) {
  const popular = new Weighted(shares.map((share) => share ** 0.6));
  for (const member of members) {
    const chosen = new Set();
    for (let left = 2 + Math.floor(4 * chance.skewed(0.7)); left > 0; left--) chosen.add(popular.draw(chance));
    for (const nth of chosen) rooms[nth].members.push(member);
  }
  for (const { members: inside } of rooms)
    while (inside.length < Math.min(5, members.length)) {
      const newcomer = chance.one(members);
      if (!inside.includes(newcomer)) inside.push(newcomer);
    }
}

function planTopics(chance, rooms, popular, size, day) {
  let left = size.posts - plan(chance, rooms[0], Math.min(LONGEST, Math.floor(size.posts / 5)), day);
  while (left > 0) {
    const length = Math.min(left, 2_000, Math.max(1, Math.floor(USUAL * chance.skewed(1.4))));
    left -= plan(chance, rooms[popular.draw(chance)], length, day);
  }
}

/** More was opened lately than long ago. @returns its number of posts */
function plan(chance, { topics }, length, day) {
  const age = length > 2_000 ? YEARS : Math.max(DAY / 24, YEARS * chance.fraction() ** 1.5);
  topics.push({ at: day - Math.floor(age), length });
  return length;
}

export async function writeRooms(client, rooms) {
  await copyAll(
    client,
    'rooms',
    rooms.map((one) => ({
      id: one.id,
      slug: one.slug,
      name: one.name,
      purpose: one.purpose,
      visibility: one.visibility,
      sectors: one.sectors,
      seq: one.members.length + one.topics.length + one.posts,
      member_count: one.members.length,
      topic_count: one.topics.length,
      resolved_count: one.resolved,
      last_post_at: one.lastPostAt ? new Date(one.lastPostAt) : null,
      created_at: new Date(one.at),
    })),
  );
  await copyAll(
    client,
    'room_members',
    rooms.flatMap((one) =>
      one.members.map(({ id }, nth) => ({
        room_id: one.id,
        member_id: id,
        role: nth === 0 ? 'owner' : 'member',
        joined_at: new Date(one.at),
      })),
    ),
  );
}
