import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID_OF = (person: string) =>
  `case when jsonb_typeof(${person}) = 'object' then jsonb_build_object('id', ${person}->'id') else 'null' end`;

/** The log of a room keeps ids only: words and names are read when somebody asks. What was deleted before is erased. */
export class EventsById1763902000000 implements MigrationInterface {
  name = 'EventsById1763902000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      update room_events set data = case
        when type = 'room.edited' then data || '{"name": "", "purpose": ""}'
        when type in ('room.joined', 'room.role_set') then data || jsonb_build_object('person', ${ID_OF(`data->'person'`)})
        when type = 'room.left' then '{"role": "member"}' || data
        when type = 'topic.opened' then jsonb_set(data, '{topic}', data->'topic' || '{"title": null, "slug": "", "opening": ""}' || jsonb_build_object('author', ${ID_OF(`data->'topic'->'author'`)}))
        when type = 'topic.titled' then data || '{"title": "", "slug": ""}'
        when type = 'topic.resolved' and jsonb_typeof(data->'solution') = 'object'
          then jsonb_set(data, '{solution}', data->'solution' || '{"html": ""}' || jsonb_build_object('author', ${ID_OF(`data->'solution'->'author'`)}))
        when type = 'post.sent' then data
          || jsonb_build_object('participants', (select coalesce(jsonb_agg(jsonb_build_object('id', p->'id')), '[]') from jsonb_array_elements(data->'participants') p))
          || jsonb_build_object('post', data->'post' || '{"html": "", "excerpt": "", "mentions": []}' || jsonb_build_object('author', ${ID_OF(`data->'post'->'author'`)})
            || case when jsonb_typeof(data->'post'->'replyTo') = 'object' then jsonb_build_object('replyTo', data->'post'->'replyTo' || '{"authorName": null, "excerpt": null}') else '{}' end)
        when type in ('post.edited', 'post.restored') then data || '{"html": "", "excerpt": "", "mentions": []}'
        else data end;
      create index posts_deleted on posts (deleted_at) where deleted_at is not null and source <> '';
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop index posts_deleted;');
  }
}
