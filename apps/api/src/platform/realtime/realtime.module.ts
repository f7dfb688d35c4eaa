import { Global, Module } from '@nestjs/common';
import { Handshake } from './handshake.js';
import { EnterRoom } from './enter-room.js';
import { Nodes } from './nodes.js';
import { Presence } from './presence.js';
import { Realtime } from './realtime.js';
import { RealtimeGateway } from './realtime.gateway.js';
import { RoomFeeds } from './room-feeds.js';
import { RoomLog } from './room-log.js';
import { SlowReaders } from './slow-readers.js';
import { Sockets } from './sockets.js';
import { Typing } from './typing.js';
import { Watch } from './watch.js';

@Global()
@Module({
  providers: [Sockets, RoomLog, SlowReaders, RoomFeeds, Nodes, Realtime, Handshake, EnterRoom, Typing, Presence, Watch, RealtimeGateway],
  exports: [Realtime, RoomLog, RoomFeeds, Sockets, Presence, Watch],
})
export class RealtimeModule {}
