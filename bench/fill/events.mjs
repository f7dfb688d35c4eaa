import { accessFeatures, kinds } from '@querschnitt/shared/events/events.schema';
import { ZONE } from '@querschnitt/shared/kernel/wall-clock';
import { copyAll } from './copy.mjs';
import * as words from './words.mjs';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LINK = 'https://video.bench.example/treffen';

/** A board of events, three of ten still to come, with seats taken and queues where seats are scarce. */
export async function fillEvents(client, { chance, texts, app, size, day, members }) {
  const rows = { events: [], event_organisers: [], event_options: [], event_places: [] };
  const organisers = members.filter(({ role }) => role === 'organiser' || role === 'administrator');
  for (let nth = 0; nth < size.events; nth++) event(rows, { chance, texts, app, day, members, organisers }, nth);
  for (const [table, all] of Object.entries(rows)) await copyAll(client, table, all);
}

function event(rows, { chance, texts, app, day, members, organisers }, nth) {
  const title = texts.of(words.eventTitles);
  const startsAt =
    day + (chance.happens(0.3) ? 1 + chance.below(270) : -chance.below(4 * 365)) * DAY + (8 + chance.below(10)) * HOUR;
  const endsAt = startsAt + (1 + chance.below(4)) * HOUR;
  const format = chance.one(['on_site', 'online', 'hybrid', 'hybrid']);
  const text = app.renderMarkdown(texts.post());
  const id = chance.uuidAt(Math.min(startsAt, day) - 30 * DAY);
  const announced = new Date(Math.min(startsAt, day) - 30 * DAY);
  rows.events.push({
    id,
    slug: `${app.slugOf(title)}-${nth + 1}`,
    uid: `${id}@bench.example`,
    title,
    description: text.excerpt,
    description_html: text.html,
    excerpt: text.excerpt,
    kind: chance.one(kinds),
    format,
    sectors: chance.some(['education', 'culture', 'social'], 1 + chance.below(2)),
    subjects: chance.some(words.subjects, 1 + chance.below(3)),
    starts: wallClock(startsAt),
    ends: wallClock(endsAt),
    zone: ZONE,
    starts_at: new Date(startsAt),
    ends_at: new Date(endsAt),
    place_name: format === 'online' ? '' : `${chance.one(words.kinds)[0]} ${chance.one(words.places)}`,
    place_address: 'Lindenzeile 14',
    access: chance.happens(0.6) ? chance.some(accessFeatures, 1 + chance.below(3)) : [],
    status: chance.happens(0.03) ? 'cancelled' : 'confirmed',
    created_by: organisers[0].id,
    created_at: announced,
    changed_at: announced,
  });
  chance
    .some(organisers, 1 + chance.below(2))
    .forEach(({ id: member_id }, position) =>
      rows.event_organisers.push({ event_id: id, member_id, position: position + 1 }),
    );
  const modes = format === 'hybrid' ? ['on_site', 'online'] : [format];
  const guests = chance.some(
    members.slice(chance.below(Math.max(1, members.length - 100))).slice(0, 100),
    chance.below(30),
  );
  modes.forEach((mode, position) =>
    option(rows, {
      chance,
      id,
      mode,
      position,
      guests: guests.filter((_, at) => at % modes.length === position),
      announced,
    }),
  );
}

function option(rows, { chance, id: event_id, mode, position, guests, announced }) {
  const id = chance.uuidAt(announced.getTime());
  const capacity = mode === 'online' ? (chance.happens(0.5) ? null : 60) : 6 + chance.below(30);
  const seated = guests.slice(0, capacity ?? guests.length);
  rows.event_options.push({
    id,
    event_id,
    position,
    name: mode === 'online' ? 'Online' : 'Vor Ort',
    mode,
    capacity,
    taken: seated.length,
    join_url: mode === 'online' ? LINK : null,
  });
  guests.forEach((guest, nth) =>
    rows.event_places.push({
      event_id,
      option_id: id,
      member_id: guest.id,
      state: nth < seated.length ? 'registered' : 'waiting',
      since: new Date(announced.getTime() + nth * HOUR),
    }),
  );
}

/** In Berlin, near enough for rows nobody attends: the instants are what lists are made of. */
const wallClock = (ms) => new Date(ms + HOUR).toISOString().slice(0, 16);
