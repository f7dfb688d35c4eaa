import { Global, Module } from '@nestjs/common';
import { Handshake } from './handshake.js';
import { SubscribeToRoom } from './subscribe-to-room.js';
import { JoinQueue } from './join-queue.js';
import { Nodes } from './nodes.js';
import { EventViewers } from './event-viewers.js';
import { Presence } from './presence.js';
import { Realtime } from './realtime.js';
import { RealtimeGateway } from './realtime.gateway.js';
import { RoomFeeds } from './room-feeds.js';
import { RoomLog } from './room-log.js';
import { SlowReaders } from './slow-readers.js';
import { Sockets } from './sockets.js';
import { Typing } from './typing.js';
import { Visitors } from './visitors.js';
import { Watch } from './watch.js';

@Global()
@Module({
  providers: [
    Sockets,
    EventViewers,
    RoomLog,
    SlowReaders,
    RoomFeeds,
    Nodes,
    Realtime,
    Handshake,
    SubscribeToRoom,
    JoinQueue,
    Typing,
    Presence,
    Visitors,
    Watch,
    RealtimeGateway,
  ],
  exports: [Realtime, RoomLog, RoomFeeds, Sockets, Presence, Visitors, Watch],
})
export class RealtimeModule {}
