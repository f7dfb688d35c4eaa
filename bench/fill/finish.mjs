/** What the database derives best from what is there: marks of reading, what is seen, and the last events of each room. */
export async function finish(client, { day, recountRooms }) {
  await client.query(`set work_mem = '256MB'; set maintenance_work_mem = '512MB'; set timezone = 'UTC'`);
  await client.query('alter table read_marks drop constraint read_marks_pkey');
  await client.query(MARKS, [new Date(day)]);
  await client.query('alter table read_marks add primary key (member_id, topic_id)');
  await recountRooms({ sql: async (text) => (await client.query(text)).rows });
  await client.query(EVENTS);
}

/**
 * Chance from the ids alone. Most people keep up: what is older than a month is read, of the newer a part is waiting.
 * One of seven has not been here for half a year.
 */
const MARKS = `
  insert into read_marks (member_id, topic_id, position)
  select member_id, topic_id, case when luck < read_whole then post_count else greatest(1, post_count / 2) end
    from (select m.member_id, t.id as topic_id, t.post_count,
                 abs(hashtextextended(m.member_id::text || t.id::text, 1)) % 100 as luck,
                 case when away then case when t.last_post_at < $1::timestamptz - interval '180 days' then 98 else 0 end
                      when t.last_post_at < $1::timestamptz - interval '30 days' then 98 else 60 end as read_whole,
                 case when away then 0 else 15 end as partly
            from room_members m join topics t on t.room_id = m.room_id
           cross join lateral (select abs(hashtextextended(m.member_id::text, 2)) % 7 = 0 as away) habit) news
   where luck < read_whole + partly and (luck < read_whole or post_count > 1)
   order by member_id, topic_id`;

const EVENTS = `
  insert into room_events (room_id, seq, type, data, at)
  select r.id, r.seq - nth + 1, 'post.sent', jsonb_build_object(
           'post', jsonb_build_object('id', p.id, 'topicId', p.topic_id, 'position', p.position, 'author', a.person, 'html', p.html, 'excerpt', p.excerpt, 'replyTo', null,
                     'reactions', '[]'::jsonb, 'mentions', p.mentions, 'createdAt', to_char(p.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'editedAt', null, 'deletedAt', null),
           'participants', jsonb_build_array(a.person), 'participantCount', 1), p.created_at
    from rooms r
   cross join lateral (
         select p.*, row_number() over (order by p.created_at desc, p.id) as nth
           from (select id from topics where room_id = r.id order by last_post_at desc limit 40) t join lateral (select * from posts where topic_id = t.id order by position desc limit 100) p on true
          order by p.created_at desc, p.id limit 100) p
    join person_refs a on a.id = p.author_id`;
