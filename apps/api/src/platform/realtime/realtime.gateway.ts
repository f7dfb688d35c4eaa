import { Ack, ConnectedSocket, MessageBody, type OnGatewayConnection, type OnGatewayInit, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { Joined } from '@querschnitt/shared/rooms/socket';
import { z } from 'zod';
import { Departure } from '../http/departure.js';
import { Handshake } from './handshake.js';
import { EnterRoom } from './enter-room.js';
import { Nodes } from './nodes.js';
import { limitRate } from './rate.js';
import { type Io, type IoSocket, Sockets } from './sockets.js';
import { Typing } from './typing.js';

const held = z.object({ roomId: z.uuid(), seq: z.int().min(0) });
const one = z.object({ roomId: z.uuid() });
const place = z.object({ roomId: z.uuid(), topicId: z.uuid() });

/** What a socket may say. Commands go by HTTP; here one only comes, goes and types. */
@WebSocketGateway()
export class RealtimeGateway implements OnGatewayInit<Io>, OnGatewayConnection<IoSocket> {
  constructor(
    private readonly sockets: Sockets,
    private readonly handshake: Handshake,
    private readonly nodes: Nodes,
    private readonly enterRoom: EnterRoom,
    private readonly typing: Typing,
    private readonly departure: Departure,
  ) {}

  afterInit(io: Io) {
    this.sockets.io = io;
    io.use(this.handshake.greet);
    this.nodes.listen();
  }

  handleConnection(socket: IoSocket) {
    limitRate(socket);
    socket.on('disconnecting', () => this.enterRoom.leaveAll(socket));
  }

  @SubscribeMessage('join')
  async join(@ConnectedSocket() socket: IoSocket, @MessageBody() body: unknown, @Ack() answer: unknown) {
    const input = held.safeParse(body);
    const reply = typeof answer === 'function' ? (answer as (joined: Joined) => void) : () => undefined;
    if (!input.success) return reply({ outcome: 'not_found' });
    const release = this.departure.hold();
    await this.enterRoom.run(socket, input.data, reply).finally(release);
  }

  @SubscribeMessage('leave')
  leave(@ConnectedSocket() socket: IoSocket, @MessageBody() body: unknown) {
    const input = one.safeParse(body);
    if (input.success) this.enterRoom.leave(socket, input.data.roomId);
  }

  @SubscribeMessage('typing')
  type(@ConnectedSocket() socket: IoSocket, @MessageBody() body: unknown) {
    const input = place.safeParse(body);
    if (input.success) this.typing.run(socket, input.data);
  }
}
