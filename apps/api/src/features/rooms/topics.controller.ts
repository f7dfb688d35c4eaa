import { Controller } from '@nestjs/common';
import type { Actor, Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import * as topics from '@querschnitt/shared/rooms/topics.contract';
import { Input, Me, Route } from '../../platform/http/route.js';
import { MarkRead } from './mark-read.js';
import { OpenTopic } from './open-topic.js';
import { RemoveTopic } from './remove-topic.js';
import { ResolveTopic } from './resolve-topic.js';
import { RenameTopic } from './rename-topic.js';
import { TopicQuery } from './topic.query.js';
import { TopicViewQuery } from './topic-view.query.js';

@Controller()
export class TopicsController {
  constructor(
    private readonly query: TopicQuery,
    private readonly view: TopicViewQuery,
    private readonly openTopic: OpenTopic,
    private readonly renameTopic: RenameTopic,
    private readonly removeTopic: RemoveTopic,
    private readonly resolveTopic: ResolveTopic,
    private readonly markRead: MarkRead,
  ) {}

  @Route(topics.listTopics) list(@Me() me: Actor, @Input() input: In<typeof topics.listTopics>) {
    return this.query.inRoom(me, input);
  }
  @Route(topics.recentTopics) async recent(@Me() me: Actor, @Input() input: In<typeof topics.recentTopics>) {
    return { items: await this.query.recent(me, { ...input, mine: input.mine === 'true' }) };
  }
  @Route(topics.showTopic) show(@Me() me: Actor, @Input() input: In<typeof topics.showTopic>) {
    return this.view.run(me, input);
  }
  @Route(topics.listPosts) posts(@Me() me: Actor, @Input() input: In<typeof topics.listPosts>) {
    return this.view.postsBetween(me, input);
  }
  @Route(topics.listParticipants) writers(@Me() me: Actor, @Input() { topicId }: In<typeof topics.listParticipants>) {
    return this.query.writers(me, topicId);
  }
  @Route(topics.openTopic) open(@Me() me: Member, @Input() input: In<typeof topics.openTopic>) {
    return this.openTopic.run(me, input);
  }
  @Route(topics.renameTopic) title(@Me() me: Member, @Input() input: In<typeof topics.renameTopic>) {
    return this.renameTopic.run(me, input);
  }
  @Route(topics.removeTopic) remove(@Me() me: Member, @Input() { topicId }: In<typeof topics.removeTopic>) {
    return this.removeTopic.run(me, topicId);
  }
  @Route(topics.resolveTopic) resolve(@Me() me: Member, @Input() input: In<typeof topics.resolveTopic>) {
    return this.resolveTopic.run(me, input);
  }
  @Route(topics.reopenTopic) reopen(@Me() me: Member, @Input() { topicId }: In<typeof topics.reopenTopic>) {
    return this.resolveTopic.run(me, { topicId, postId: null });
  }
  @Route(topics.readTopic) read(@Me() me: Member, @Input() input: In<typeof topics.readTopic>) {
    return this.markRead.run(me, input);
  }
}
