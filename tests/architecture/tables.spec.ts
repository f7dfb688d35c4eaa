import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const src = resolve(import.meta.dirname, '../../apps/api/src');
const filesIn = (folder: string) =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => join(folder, file));
const read = (file: string) => readFileSync(join(src, file), 'utf8');

/** Whose tables are whose: only their owner reads and writes them; others use what it offers. */
const owners: Record<string, string[]> = {
  'features/contacts': ['contact_requests'],
  'features/events': [
    'calendar_feeds',
    'calendar_imports',
    'event_invitations',
    'event_options',
    'event_organisers',
    'event_places',
    'events',
  ],
  'features/institutions': ['institutions'],
  'features/people': [
    'address_changes',
    'admission_duty',
    'applications',
    'invitations',
    'known_devices',
    'members',
    'password_resets',
    'registrations',
  ],
  'features/profiles': ['pictures', 'profile_competences', 'profile_offers', 'profiles'],
  'features/rooms': [
    'addressees',
    'post_versions',
    'posts',
    'reactions',
    'read_marks',
    'room_members',
    'rooms',
    'topic_writers',
    'topics',
  ],
  'platform/audit': ['audit'],
  'platform/auth': ['sessions'],
  'platform/database': ['public_changes'],
  'platform/jobs': ['jobs'],
  'platform/limits': ['rate_limits'],
  'platform/mail': ['outbox'],
  'platform/realtime': ['room_events'],
  'platform/search': ['search_documents', 'search_stale', 'search_words'],
  'platform/settings': ['settings'],
  'platform/storage': ['loose_files'],
};

/** Views that an owner offers to everybody: a person as they are shown, profiles as far as somebody may see them. */
const offered = ['person_refs', 'seen_competences', 'seen_offers', 'seen_profiles'];

/** Who still goes past an owner. This list only gets shorter; a way of the owner's own takes the place of each line. */
const past = [
  'features/contacts reads members',
  'features/contacts reads profiles',
  'features/events reads members',
  'features/events reads room_members',
  'features/events reads rooms',
  'features/events reads topics',
  'features/experts reads institutions',
  'features/experts reads members',
  'features/experts reads profiles',
  'features/experts reads search_documents',
  'features/imports reads institutions',
  'features/imports reads members',
  'features/imports writes institutions',
  'features/imports writes members',
  'features/people reads audit',
  'features/people reads events',
  'features/people reads institutions',
  'features/people reads rooms',
  'features/people reads sessions',
  'features/people writes audit',
  'features/people writes institutions',
  'features/people writes outbox',
  'features/people writes profiles',
  'features/profiles reads institutions',
  'features/profiles reads members',
  'features/profiles writes members',
  'features/rooms reads members',
  'features/rooms writes outbox',
  'features/start reads members',
  'features/start reads profile_offers',
  'features/start reads profiles',
  'features/start reads room_members',
  'features/start writes members',
  'platform/audit reads members',
  'platform/auth reads members',
  'platform/backup reads members',
  'platform/backup writes outbox',
  'platform/backup writes rooms',
  'platform/metrics reads outbox',
  'platform/realtime reads members',
  'platform/realtime reads rooms',
  'platform/realtime reads sessions',
  'platform/realtime writes rooms',
];

const ownerOf = new Map(Object.entries(owners).flatMap(([owner, tables]) => tables.map((table) => [table, owner])));
const TOUCH = /\b(from|join|update|into|delete from|using)\s+(?:only\s+)?([a-z_]+)\b/g;

/** What statements in this text do to tables of others, such as `reads members`. */
function pastOwners(place: string, source: string): string[] {
  return [...source.matchAll(TOUCH)].flatMap(([, how, table]) => {
    const owner = ownerOf.get(table!);
    if (!owner || owner === place) return [];
    return `${place} ${['update', 'into', 'delete from'].includes(how!) ? 'writes' : 'reads'} ${table}`;
  });
}

describe('the tables of a feature', () => {
  it('are used by nobody else, but for those who still are and stop one day', () => {
    const places = ['features', 'platform'].flatMap((floor) =>
      readdirSync(join(src, floor)).map((name) => `${floor}/${name}`),
    );
    const found = places.flatMap((place) => filesIn(place).flatMap((file) => pastOwners(place, read(file))));
    expect([...new Set(found)].sort()).toEqual([...past].sort());
  });

  it('have an owner each, or are offered', () => {
    const created = filesIn('migrations').flatMap((file) =>
      [...read(file).matchAll(/create (?:unlogged )?(?:table|view) (?:if not exists )?(\w+)/g)].map(
        ([, name]) => name!,
      ),
    );
    const known = [...ownerOf.keys(), ...offered];
    expect([...new Set(created)].filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !created.includes(name))).toEqual([]);
  });

  it('would be found in another’s statement (negative control)', () => {
    expect(pastOwners('features/events', 'select 1 from posts join person_refs p using (id)')).toEqual([
      'features/events reads posts',
    ]);
    expect(pastOwners('features/rooms', 'insert into posts values (1)')).toEqual([]);
    expect(pastOwners('features/start', 'update rooms set seq = 1')).toEqual(['features/start writes rooms']);
  });
});
