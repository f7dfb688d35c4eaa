import type { UnitOfWork } from '../../platform/database/unit-of-work.js';

const POSTS = 'update rooms r set post_count = coalesce((select sum(post_count) from topics where room_id = r.id), 0)';
const SEEN = `update room_members m
   set seen = coalesce((select sum(coalesce(k.position, 0) + (select count(*) from posts p where p.author_id = m.member_id and p.topic_id = t.id and p.position > coalesce(k.position, 0)))
                          from topics t left join read_marks k on k.topic_id = t.id and k.member_id = m.member_id where t.room_id = m.room_id), 0)`;

/** Sets the kept counts to what is there; for whoever writes posts or marks at once, past the actions that keep them. */
export async function recountRooms(work: Pick<UnitOfWork, 'sql'>) {
  await work.sql(POSTS);
  await work.sql(SEEN);
}
