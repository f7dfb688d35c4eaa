import { createHash } from 'node:crypto';
import pg from 'pg';

/** Runs an action on a connection of its own. */
export async function onDatabase({ url }, action) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await action(client);
  } finally {
    await client.end();
  }
}

export const rowsOf = (community, text, values = []) =>
  onDatabase(community, async (client) => (await client.query(text, values)).rows);

/** Signs members in for an hour of measuring. @returns the cookie of each by id */
export async function cookiesOf(community, memberIds) {
  const ids = [...new Set(memberIds)];
  const tokens = ids.map((id) => createHash('sha256').update(`${community.seed} ${id}`).digest('base64url'));
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest());
  await onDatabase(community, (client) =>
    client.query(
      `insert into sessions (token_hash, member_id, user_agent, created_at, last_seen_at, expires_at)
       select hash, id, 'bench', now(), now() + interval '1 hour', now() + interval '1 day' from unnest($1::bytea[], $2::uuid[]) as given(hash, id)
           on conflict (token_hash) do update set last_seen_at = excluded.last_seen_at, expires_at = excluded.expires_at`,
      [hashes, ids],
    ),
  );
  return Object.fromEntries(ids.map((id, nth) => [id, `session=${tokens[nth]}`]));
}

/** The same choice each time, though of no kind in particular: by a hash of the id. */
export const BY_CHANCE = (id) => `hashtextextended(${id}::text, 7)`;

/** Readers with a topic they know to its end: what opens are its latest 50 posts. */
export const TOPIC_READERS = `
  select m.member_id, r.slug as room, t.slug as topic, t.id as topic_id from topics t join rooms r on r.id = t.room_id
    join lateral (select k.member_id from read_marks k join members p on p.id = k.member_id and p.state = 'active' join room_members b on b.member_id = k.member_id and b.room_id = r.id
                   where k.topic_id = t.id and k.position = t.post_count limit 1) m on true
   where t.post_count between 60 and 2000 and r.visibility <> 'private' order by ${BY_CHANCE('t.id')} limit $1`;
