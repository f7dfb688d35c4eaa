import { Global, Module } from '@nestjs/common';
import { Doorkeeper } from '../../platform/realtime/doorkeeper.js';
import { CatchUpQuery } from './catch-up.query.js';
import { CreateRoom } from './create-room.js';
import { DeletePost } from './delete-post.js';
import { EditPost } from './edit-post.js';
import { EditRoom } from './edit-room.js';
import { InboxController } from './inbox.controller.js';
import { InboxQuery } from './inbox.query.js';
import { InviteToRoom } from './invite-to-room.js';
import { JoinRoom } from './join-room.js';
import { LeaveRoom } from './leave-room.js';
import { MarkRead } from './mark-read.js';
import { Memberships } from './memberships.repository.js';
import { OpenTopic } from './open-topic.js';
import { PeopleQuery } from './people.query.js';
import { PostPages } from './post-pages.js';
import { PostQuery } from './post.query.js';
import { PostText } from './post-text.js';
import { PostsController } from './posts.controller.js';
import { Posts } from './posts.repository.js';
import { ReactToPost } from './react-to-post.js';
import { ResolveTopic } from './resolve-topic.js';
import { RoomDoorkeeper } from './room-doorkeeper.js';
import { RoomPeople } from './room-people.js';
import { RoomQuery } from './room.query.js';
import { RoomsController } from './rooms.controller.js';
import { Rooms } from './rooms.repository.js';
import { SendPost } from './send-post.js';
import { TitleTopic } from './title-topic.js';
import { TopicQuery } from './topic.query.js';
import { TopicViewQuery } from './topic-view.query.js';
import { TopicsController } from './topics.controller.js';
import { Topics } from './topics.repository.js';
import { WritePost } from './write-post.js';

const stores = [Rooms, Memberships, Topics, Posts];
const queries = [RoomQuery, TopicQuery, TopicViewQuery, PostQuery, InboxQuery, PeopleQuery, CatchUpQuery, PostPages, RoomPeople, PostText];
const actions = [CreateRoom, EditRoom, JoinRoom, LeaveRoom, InviteToRoom, MarkRead, OpenTopic, TitleTopic, ResolveTopic, WritePost, SendPost, EditPost, DeletePost, ReactToPost];

/** Global, because the sockets of the platform ask its doorkeeper. */
@Global()
@Module({
  controllers: [RoomsController, TopicsController, PostsController, InboxController],
  providers: [...stores, ...queries, ...actions, { provide: Doorkeeper, useClass: RoomDoorkeeper }],
  exports: [Doorkeeper, CreateRoom, OpenTopic, TopicQuery, RoomQuery, Rooms],
})
export class RoomsModule {}
