import { Logger } from '@nestjs/common';
import {
  Ack,
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { Done, Joined } from '@querschnitt/shared/rooms/socket';
import { z } from 'zod';
import { GracefulShutdown } from '../http/graceful-shutdown.js';
import { Handshake } from './handshake.js';
import { SubscribeToRoom } from './subscribe-to-room.js';
import { JoinQueue } from './join-queue.js';
import { Nodes } from './nodes.js';
import { EventViewers } from './event-viewers.js';
import { type Io, type IoSocket, Sockets } from './sockets.js';
import { Typing } from './typing.js';

const held = z.object({ roomId: z.uuid(), seq: z.int().min(0) });
const one = z.object({ roomId: z.uuid() });
const watched = z.object({ eventId: z.uuid().nullable() });
const place = z.object({ roomId: z.uuid(), topicId: z.uuid() });

/** What a socket may say. Commands go by HTTP; here one only comes, goes, looks and types. Every message is answered, also where something fails. */
@WebSocketGateway()
export class RealtimeGateway implements OnGatewayInit<Io>, OnGatewayConnection<IoSocket> {
  private readonly log = new Logger(RealtimeGateway.name);

  constructor(
    private readonly sockets: Sockets,
    private readonly handshake: Handshake,
    private readonly nodes: Nodes,
    private readonly enterRoom: SubscribeToRoom,
    private readonly joins: JoinQueue,
    private readonly typing: Typing,
    private readonly onlookers: EventViewers,
    private readonly departure: GracefulShutdown,
  ) {}

  afterInit(io: Io) {
    this.sockets.io = io;
    io.use(this.handshake.greet);
    this.nodes.listen();
  }

  handleConnection(socket: IoSocket) {
    if (this.sockets.scripts.length) socket.emit('release', this.sockets.scripts);
    const { me } = socket.handshake.auth as { me?: unknown };
    if (typeof me === 'string' && me !== socket.data.actor.id) socket.emit('ended');
    socket.on('disconnecting', () => this.enterRoom.leaveAll(socket));
  }

  @SubscribeMessage('join')
  join(@ConnectedSocket() socket: IoSocket, @MessageBody() body: unknown, @Ack() answer: unknown) {
    const input = held.safeParse(body);
    const reply = replyTo<Joined>(answer);
    if (!input.success) return reply({ outcome: 'not_found' });
    this.trying(reply, () => {
      const release = this.departure.track();
      this.joins.ask(socket, { ...input.data, answer: (joined) => (release(), reply(joined)) });
    });
  }

  @SubscribeMessage('leave')
  leave(@ConnectedSocket() socket: IoSocket, @MessageBody() body: unknown, @Ack() answer: unknown) {
    const input = one.safeParse(body);
    const reply = replyTo<Done>(answer);
    this.trying(reply, () => {
      if (input.success) {
        this.joins.forget(socket, input.data.roomId);
        this.enterRoom.leave(socket, input.data.roomId);
      }
      reply({ outcome: 'done' });
    });
  }

  @SubscribeMessage('typing')
  type(@ConnectedSocket() socket: IoSocket, @MessageBody() body: unknown, @Ack() answer: unknown) {
    const input = place.safeParse(body);
    const reply = replyTo<Done>(answer);
    this.trying(reply, () => {
      if (input.success) this.typing.run(socket, input.data);
      reply({ outcome: 'done' });
    });
  }

  @SubscribeMessage('watch')
  watch(@ConnectedSocket() socket: IoSocket, @MessageBody() body: unknown, @Ack() answer: unknown) {
    const input = watched.safeParse(body);
    const reply = replyTo<Done>(answer);
    this.trying(reply, () => {
      if (input.success) this.onlookers.watch(socket, input.data.eventId);
      reply({ outcome: 'done' });
    });
  }

  private trying(reply: (answer: { outcome: 'retry'; afterMs: number }) => void, action: () => void) {
    try {
      action();
    } catch (error) {
      this.log.warn(error);
      reply({ outcome: 'retry', afterMs: 2_000 });
    }
  }
}

const replyTo = <Answer>(answer: unknown) =>
  typeof answer === 'function' ? (answer as (answer: Answer) => void) : () => undefined;
