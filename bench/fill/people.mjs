import {
  defaultVisibility,
  languagesSpoken,
  offerKinds,
  offerModes,
  offerTargets,
  profileParts,
} from '@querschnitt/shared/profiles/profile';
import { digcomp21 } from '@querschnitt/shared/digcomp/digcomp-2.1';
import { copyAll } from './copy.mjs';
import * as words from './words.mjs';

const DAY = 86_400_000;
const competences = digcomp21.areas.flatMap((area) => area.competences.map(({ id }) => id));
const forEveryone = Object.fromEntries(profileParts.map((part) => [part, 'everyone']));

/** Institutions, members and their profiles. @returns members as rooms and events need them */
export async function fillPeople(client, { chance, texts, app, size, day }) {
  const institutions = Array.from({ length: Math.max(5, Math.round(size.people / 25)) }, (_, nth) =>
    institution(chance, app, nth),
  );
  await copyAll(client, 'institutions', institutions);
  const members = Array.from({ length: size.people }, (_, nth) => member(chance, app, institutions, day, nth));
  await copyAll(client, 'members', members);
  const profiled = members.filter(({ state }) => state === 'active' && chance.happens(0.85));
  await copyAll(
    client,
    'profiles',
    profiled.map((one) => profile(chance, texts, one, day)),
  );
  await copyAll(
    client,
    'profile_offers',
    profiled.flatMap((one) => offers(chance, texts, one)),
  );
  await copyAll(
    client,
    'profile_competences',
    profiled.flatMap((one) => claims(chance, one)),
  );
  return members
    .filter(({ state }) => state === 'active')
    .map(({ id, handle, name, role }) => ({ id, handle, name, role }));
}

function institution(chance, app, nth) {
  const [kind, sector] = words.kinds[nth % words.kinds.length];
  const round = Math.floor(nth / (words.kinds.length * words.places.length));
  const name = `${kind} ${words.places[Math.floor(nth / words.kinds.length) % words.places.length]}${round ? ` ${round + 1}` : ''}`;
  return {
    id: chance.uuid(),
    slug: app.slugOf(name),
    name,
    kind,
    provider: chance.one(words.providers),
    sectors: [sector],
  };
}

function member(chance, app, institutions, day, nth) {
  const name = `${chance.one(words.firstNames)} ${chance.one(words.lastNames)}`;
  const handle = `${app.slugOf(name)}-${nth + 1}`;
  const at = day - Math.floor(chance.fraction() * 5 * 365) * DAY;
  const role =
    nth === 0 ? 'administrator' : chance.happens(0.03) ? 'organiser' : chance.happens(0.005) ? 'moderator' : 'member';
  const state = nth === 0 || chance.happens(0.97) ? 'active' : 'suspended';
  const place = chance.happens(0.95) ? chance.one(institutions) : undefined;
  return {
    id: chance.uuidAt(at),
    handle,
    name,
    email: `${handle}@bench.example`,
    role,
    state,
    language: 'de',
    institution_id: place?.id,
    job_title: chance.one(words.jobs),
    sectors: place?.sectors ?? ['social'],
    created_at: new Date(at),
  };
}

function profile(chance, texts, { id }, day) {
  const some = (most) => [...new Set(Array.from({ length: 1 + chance.below(most) }, () => texts.of(words.abilities)))];
  return {
    member_id: id,
    motto: chance.happens(0.6) ? texts.of(words.mottos) : '',
    about: chance.happens(0.7) ? texts.sentences(2 + chance.below(6)) : '',
    can: some(6),
    learns: some(3),
    languages: ['de', ...(chance.happens(0.4) ? chance.some(languagesSpoken.slice(1), 1 + chance.below(2)) : [])],
    contact_limit: chance.below(6),
    visibility: chance.happens(0.5) ? forEveryone : defaultVisibility,
    confirmed_at: new Date(day - chance.below(300) * DAY),
  };
}

function offers(chance, texts, { id }) {
  const kinds = chance.happens(0.6) ? chance.some(offerKinds, 1 + chance.below(2)) : [];
  return kinds.map((kind, position) => ({
    member_id: id,
    position,
    kind,
    text: texts.of(words.abilities),
    targets: chance.some(offerTargets, 1 + chance.below(3)),
    modes: chance.some(offerModes, 1 + chance.below(2)),
  }));
}

function claims(chance, { id }) {
  const held = chance.happens(0.5) ? chance.some(competences, 2 + chance.below(6)) : [];
  return held.map((competence) => ({
    member_id: id,
    framework: digcomp21.framework,
    version: digcomp21.version,
    competence,
    level: 1 + chance.below(8),
  }));
}
