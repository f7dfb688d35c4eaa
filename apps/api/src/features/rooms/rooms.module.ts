import { Global, Module } from '@nestjs/common';
import { RoomAccess } from '../../platform/realtime/room-access.js';
import { EventContents } from '../../platform/realtime/event-contents.js';
import { PeopleModule, PersonalData } from '../people/index.js';
import { CatchUpQuery } from './catch-up.query.js';
import { CreateRoom } from './create-room.js';
import { DeletePost } from './delete-post.js';
import { EditPost } from './edit-post.js';
import { EditRoom } from './edit-room.js';
import { ForgetDeleted } from './forget-deleted.js';
import { InboxController } from './inbox.controller.js';
import { InboxQuery } from './inbox.query.js';
import { InviteToRoom } from './invite-to-room.js';
import { JoinRoom } from './join-room.js';
import { KeepOwners } from './keep-owners.js';
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
import { RemovePost } from './remove-post.js';
import { RemoveTopic } from './remove-topic.js';
import { ResolveTopic } from './resolve-topic.js';
import { RoomMails } from './room-mails.js';
import { RoomAccessQuery } from './room-access.query.js';
import { RoomEventContents } from './room-event-contents.js';
import { RoomPeople } from './room-people.js';
import { RoomQuery } from './room.query.js';
import { RoomsController } from './rooms.controller.js';
import { Rooms } from './rooms.repository.js';
import { SendPost } from './send-post.js';
import { RenameTopic } from './rename-topic.js';
import { TopicQuery } from './topic.query.js';
import { TopicViewQuery } from './topic-view.query.js';
import { TopicsController } from './topics.controller.js';
import { Topics } from './topics.repository.js';
import { VISIBLE } from './visibility.js';
import { WritePost } from './write-post.js';

const stores = [Rooms, Memberships, Topics, Posts];
const queries = [
  RoomQuery,
  TopicQuery,
  TopicViewQuery,
  PostQuery,
  InboxQuery,
  PeopleQuery,
  CatchUpQuery,
  PostPages,
  RoomPeople,
  PostText,
];
const actions = [
  RoomMails,
  CreateRoom,
  EditRoom,
  JoinRoom,
  LeaveRoom,
  InviteToRoom,
  MarkRead,
  OpenTopic,
  RenameTopic,
  ResolveTopic,
  WritePost,
  SendPost,
  EditPost,
  DeletePost,
  RemovePost,
  RemoveTopic,
  ForgetDeleted,
  KeepOwners,
  ReactToPost,
];

/** Global, because the sockets of the platform ask its doorkeeper. */
@Global()
@Module({
  imports: [PeopleModule],
  controllers: [RoomsController, TopicsController, PostsController, InboxController],
  providers: [
    ...stores,
    ...queries,
    ...actions,
    { provide: RoomAccess, useClass: RoomAccessQuery },
    { provide: EventContents, useClass: RoomEventContents },
  ],
  exports: [RoomAccess, EventContents, CreateRoom, Memberships, OpenTopic, RenameTopic, TopicQuery, RoomQuery, Rooms],
})
export class RoomsModule {
  constructor(data: PersonalData) {
    data.register(
      'rooms',
      'select r.name, m.role, m.joined_at from room_members m join rooms r on r.id = m.room_id where m.member_id = $1 order by m.joined_at desc',
    );
    data.register(
      'posts',
      `select p.id, case when ${VISIBLE} then r.name end as room, case when ${VISIBLE} then t.title end as topic, p.source, p.created_at, p.edited_at, p.deleted_at
      from posts p join topics t on t.id = p.topic_id join rooms r on r.id = t.room_id left join room_members m on m.room_id = r.id and m.member_id = $1 where p.author_id = $1 order by p.created_at desc`,
    );
    data.register(
      'earlier_wordings',
      'select v.post_id, v.source, v.written_at from post_versions v join posts p on p.id = v.post_id where p.author_id = $1 order by v.id desc',
    );
    data.register('reactions', 'select post_id, kind from reactions where member_id = $1');
    data.register('read_up_to', 'select topic_id, position from read_marks where member_id = $1');
  }
}
