/**
 * `canRead` in SQL, over `rooms r`, with the reader's id as `$1` (null for a guest). The left join also yields
 * the membership as `m`.
 */
export const MEMBERSHIP = 'left join room_members m on m.room_id = r.id and m.member_id = $1';
export const VISIBLE = `(r.visibility = 'public' or (r.visibility = 'internal' and $1::uuid is not null) or m.member_id is not null)`;

/** What policies ask about a room, as JSON. */
export const ROOM_FACTS = `jsonb_build_object('id', r.id, 'slug', r.slug, 'name', r.name, 'purpose', r.purpose, 'visibility', r.visibility, 'sectors', r.sectors, 'version', r.version,
  'memberCount', r.member_count, 'topicCount', r.topic_count, 'lastTopic', greatest(r.last_topic, r.topic_count), 'resolvedCount', r.resolved_count, 'keptFor', r.kept_for, 'membership', coalesce(m.role, 'none'))`;

export const READ_MARKER = 'left join read_marks k on k.topic_id = t.id and k.member_id = $1';
/** Cheap first look before counting. */
export const READ_POST_COUNT = 't.post_count > coalesce(k.position, 0)';
/** Posts by others in topic `t` after the mark `k`: all there are but one's own, since positions have no gaps. */
export const UNREAD = `(t.post_count - coalesce(k.position, 0) - (select count(*)::int from posts u where u.author_id = $1 and u.topic_id = t.id and u.position > coalesce(k.position, 0)))`;
/** The same for all of room `r` with membership `m`: nothing is counted, both numbers are kept with the actions that change them. */
export const ROOM_UNREAD = 'coalesce(r.post_count - m.seen, 0)';
/** Topics of my rooms, without the rooms where nothing is new. */
export const NEWS = `room_members m join rooms r on r.id = m.room_id and ${ROOM_UNREAD} > 0 join topics t on t.room_id = r.id ${READ_MARKER}`;
