/**
 * `mayRead` in SQL, over `rooms r`, with the reader's id as `$1` (null for a guest). The left join also yields
 * the membership as `m`.
 */
export const MEMBERSHIP = 'left join room_members m on m.room_id = r.id and m.member_id = $1';
export const VISIBLE = `(r.visibility = 'public' or (r.visibility = 'internal' and $1::uuid is not null) or m.member_id is not null)`;

/** What policies ask about a room, as JSON. */
export const ROOM_FACTS = `jsonb_build_object('id', r.id, 'slug', r.slug, 'name', r.name, 'purpose', r.purpose, 'visibility', r.visibility, 'sectors', r.sectors,
  'memberCount', r.member_count, 'topicCount', r.topic_count, 'resolvedCount', r.resolved_count, 'membership', coalesce(m.role, 'none'))`;

/** Posts by others that the reader has not seen, per topic `t`; needs `read_marks k` joined. */
export const UNREAD = `(select count(*)::int from posts u where u.topic_id = t.id and u.position > coalesce(k.position, 0) and u.author_id is distinct from $1)`;
export const MARK = 'left join read_marks k on k.topic_id = t.id and k.member_id = $1';
/** Cheap first look before counting. */
export const BEHIND = 't.post_count > coalesce(k.position, 0)';
