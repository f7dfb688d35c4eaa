import { Injectable } from '@nestjs/common';
import type { RoomEvent } from '@querschnitt/shared/events';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventContents } from '../../platform/realtime/event-contents.js';
import { type Contents, fillEvent, mentionedIn } from './fill-event.js';
import { stripEvent } from './strip-event.js';

/** Reads what the events of a room speak of: all of it in one statement, so of one moment. */
@Injectable()
export class RoomEventContents implements EventContents {
  constructor(private readonly work: UnitOfWork) {}

  strip = stripEvent;

  async fill(roomId: string, events: RoomEvent[]): Promise<RoomEvent[]> {
    if (!events.length) return events;
    const { posts, topics, people } = idsIn(events);
    const [contents] = await this.work.sql<Contents>(
      `select jsonb_build_object('name', r.name, 'purpose', r.purpose, 'version', r.version) as room,
              (select coalesce(jsonb_object_agg(p.id, case when p.deleted_at is null then jsonb_build_object('html', p.html, 'excerpt', p.excerpt, 'mentions', p.mentions, 'deletedAt', null, 'moderated', false)
                 else jsonb_build_object('html', '', 'excerpt', '', 'mentions', '[]'::jsonb, 'deletedAt', to_char(p.deleted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'moderated', p.removal_reason is not null) end), '{}') from posts p where p.id = any($2)) as posts,
              (select coalesce(jsonb_object_agg(t.id, jsonb_build_object('title', t.title, 'slug', t.slug, 'version', t.version)), '{}') from topics t where t.id = any($3)) as topics,
              (select coalesce(jsonb_object_agg(m.id, m.person), '{}') from person_refs m where m.id = any($4)) as people
         from rooms r where r.id = $1`,
      [roomId, posts, topics, people],
    );
    return contents ? events.map((event) => fillEvent(event, contents)) : [];
  }

  async sizeOf(events: RoomEvent[]): Promise<number> {
    const perPost = events.flatMap((event) => mentionedIn(event).posts);
    if (!perPost.length) return 0;
    const [row] = await this.work.sql<{ bytes: number }>(
      'select coalesce(sum(octet_length(p.html)), 0)::int as bytes from unnest($1::uuid[]) told (id) join posts p using (id)',
      [perPost],
    );
    return row!.bytes;
  }
}

function idsIn(events: RoomEvent[]) {
  const all = events.map(mentionedIn);
  const distinct = (of: 'posts' | 'topics' | 'people') => [...new Set(all.flatMap((one) => one[of]))];
  return { posts: distinct('posts'), topics: distinct('topics'), people: distinct('people') };
}
