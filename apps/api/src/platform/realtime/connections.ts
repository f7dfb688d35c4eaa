import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import type { Config } from '../config/config.js';
import { Places } from '../limits/places.js';
import { addressOf } from './network.js';

/** More than a busy person's tab ever says: a join per room, then typing. */
const FRAMES = 300;
const WINDOW_MS = 10_000;
/** Browsers send a message whole; who passes it on may divide it (RFC 6455, 5.4). */
const FRAGMENTS = 32;

/** The parts of ws and of engine.io's connection used here. */
interface WebSocket {
  on: (event: 'message' | 'ping' | 'pong', listener: (data: Buffer) => void) => void;
  pong: (data: Buffer) => void;
  terminate: () => void;
}
interface Wire {
  request: IncomingMessage;
  transport: { socket: WebSocket };
  on: (event: 'close', listener: () => void) => void;
  close: (discard?: boolean) => void;
}
interface Engine {
  opts: { wsEngine: new (options: object) => object };
}

type Decide = (error: string | null | undefined, allowed: boolean) => void;

/** Who may open a connection, how many one network and one site may have, and how much is read from each. Below socket.io and engine.io, which see only what they understand, and nothing after a goodbye. */
export class Connections {
  private readonly places: Places;

  constructor(private readonly config: Config) {
    this.places = new Places(config.socketsPerNetwork);
  }

  /** Browsers name the page that opens a socket; `cors` would not keep a foreign one out. Programs name none and carry no cookie of a browser. */
  readonly allow = (request: IncomingMessage, decide: Decide) => {
    const { origin } = request.headers;
    decide(
      null,
      (origin === undefined || this.config.origins.includes(origin)) && !this.places.isFull(this.addressOf(request)),
    );
  };

  watch(io: Server) {
    this.makeWires(io.engine as unknown as Engine);
    io.engine.on('connection', (wire: Wire) => {
      const address = this.addressOf(wire.request);
      // Several may have been allowed in the same breath.
      const full = this.places.isFull(address);
      wire.on('close', this.places.take(address));
      if (full) cut(wire);
      else this.limit(wire);
    });
  }

  /** The server of wires is made when the node begins to listen. */
  private makeWires({ opts }: Engine) {
    opts.wsEngine = class extends opts.wsEngine {
      constructor(options: object) {
        // After a goodbye, too, each ping would be answered, with an error.
        super({ ...options, maxFragments: FRAGMENTS, autoPong: false });
      }
    };
  }

  private addressOf = (request: IncomingMessage) => addressOf(request, this.config.trustedProxies);

  /** Every frame counts, also those that say nothing, as a ping does, or ask for something that does not exist. */
  private limit(wire: Wire) {
    let said = 0;
    let since = performance.now();
    const count = () => {
      if (performance.now() - since > WINDOW_MS) {
        said = 0;
        since = performance.now();
      }
      if (++said === FRAMES + 1) cut(wire);
    };
    const { socket } = wire.transport;
    for (const frame of ['message', 'ping', 'pong'] as const) socket.on(frame, count);
    socket.on('ping', (data) => said <= FRAMES && socket.pong(data));
  }
}

/** Without a goodbye: it would wait behind everything that is not being read. */
function cut(wire: Wire) {
  wire.close(true);
  wire.transport.socket.terminate();
}
