import { Injectable } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { ReactionKind } from '@querschnitt/shared/rooms/reactions';
import { canReact } from '@querschnitt/shared/rooms/rooms.policy';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { authorize } from '../../platform/http/problem.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { Posts } from './posts.repository.js';

/** Adds one's reaction to a post or takes it back; doing so twice is doing so once. */
@Injectable()
export class ReactToPost {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly posts: Posts,
    private readonly realtime: Realtime,
  ) {}

  run = (me: Member, { postId, kind }: { postId: string; kind: ReactionKind }, chosen: boolean) =>
    this.work.run(async () => {
      const post = await this.posts.lock(me, postId);
      authorize(canReact(me, post.topic.room, post));
      const changed = chosen
        ? await this.work.sql(
            'insert into reactions (post_id, kind, member_id, at) values ($1, $2, $3, $4) on conflict do nothing returning kind',
            [postId, kind, me.id, this.clock.now()],
          )
        : await this.work.sql(
            'delete from reactions where post_id = $1 and kind = $2 and member_id = $3 returning kind',
            [postId, kind, me.id],
          );
      if (!changed.length) return;
      const [{ count }] = (await this.work.sql<{ count: number }>(
        'select count(*)::int as count from reactions where post_id = $1 and kind = $2',
        [postId, kind],
      )) as [{ count: number }];
      await this.realtime.publish(post.topic.room.id, 'post.reacted', {
        topicId: post.topic.id,
        postId,
        kind,
        memberId: me.id,
        chosen,
        count,
      });
    });
}
