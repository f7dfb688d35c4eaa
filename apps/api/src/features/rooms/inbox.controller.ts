import { Controller } from '@nestjs/common';
import type { Member } from '@querschnitt/shared/kernel/actor';
import type { In } from '@querschnitt/shared/kernel/contract';
import * as inbox from '@querschnitt/shared/rooms/inbox.contract';
import { Input, Me, Route } from '../../platform/http/route.js';
import { InboxQuery } from './inbox.query.js';
import { MarkRead } from './mark-read.js';
import { TopicQuery } from './topic.query.js';

@Controller()
export class InboxController {
  constructor(
    private readonly query: InboxQuery,
    private readonly topics: TopicQuery,
    private readonly markRead: MarkRead,
  ) {}

  @Route(inbox.inbox) inbox(@Me() me: Member, @Input() { cursor }: In<typeof inbox.inbox>) {
    return this.topics.inbox(me, cursor);
  }
  @Route(inbox.inboxCounts) counts(@Me() me: Member) {
    return this.query.counts(me);
  }
  @Route(inbox.addressedToMe) addressed(@Me() me: Member, @Input() { unread, cursor }: In<typeof inbox.addressedToMe>) {
    return this.query.addressed(me, { unread: unread === 'true', cursor });
  }
  @Route(inbox.readEverything) read(@Me() me: Member) {
    return this.markRead.everything(me);
  }
  @Route(inbox.takeReadingBack) unread(@Me() me: Member, @Input() input: In<typeof inbox.takeReadingBack>) {
    return this.markRead.takeBack(me, input);
  }
}
