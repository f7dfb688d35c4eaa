import { connect, createServer, type Server, type Socket } from 'node:net';

interface Wire {
  client: Socket;
  server: Socket;
  /** Cut as soon as the server sends, after half of what it says. */
  midway: boolean;
}

/** A TCP proxy that breaks connections the way networks do. */
export class CuttingProxy {
  private readonly wires = new Set<Wire>();
  private readonly left = new Set<Socket>();
  private readonly listener: Server;
  /** Connections come through at all. */
  private open = true;

  private constructor(private readonly target: { host: string; port: number }) {
    this.listener = createServer((client) => this.join(client));
  }

  static async before(origin: string): Promise<CuttingProxy> {
    const { hostname, port } = new URL(origin);
    const proxy = new CuttingProxy({ host: hostname, port: Number(port) });
    await new Promise<void>((resolve) => proxy.listener.listen(0, '127.0.0.1', () => resolve()));
    return proxy;
  }

  get port() {
    return (this.listener.address() as { port: number }).port;
  }

  get origin() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Both sides hear of it at once. */
  reset() {
    for (const wire of this.wires) this.cut(wire);
  }

  /** The client is gone, and the server hears nothing of it: it goes on sending into a wire nobody reads. */
  halfOpen() {
    for (const wire of this.wires) {
      this.wires.delete(wire);
      wire.server.unpipe().pause();
      this.left.add(wire.server);
      wire.client.resetAndDestroy();
    }
  }

  /** The connection breaks in the middle of the next thing the server says. */
  midway() {
    for (const wire of this.wires) wire.midway = true;
  }

  /** Nothing comes through in either direction, and nobody is told, until `thaw`. */
  freeze() {
    for (const { client, server } of this.wires) for (const end of [client, server]) end.pause();
    this.open = false;
  }

  thaw() {
    this.open = true;
    for (const { client, server } of this.wires) for (const end of [client, server]) end.resume();
  }

  /** What is connected is cut, and nobody gets through, until `restore`. */
  refuse() {
    this.listener.close();
    this.reset();
  }

  restore() {
    const { port } = this;
    return new Promise<void>((resolve) => this.listener.listen(port, '127.0.0.1', () => resolve()));
  }

  close() {
    this.reset();
    for (const server of this.left) server.destroy();
    this.listener.close();
  }

  private join(client: Socket) {
    const server = connect(this.target);
    const wire = { client, server, midway: false };
    this.wires.add(wire);
    client.on('data', (data) => void server.write(data));
    server.on('data', (data) =>
      wire.midway ? this.cut(wire, data.subarray(0, data.length / 2)) : void client.write(data),
    );
    if (!this.open) for (const end of [client, server]) end.pause();
    for (const end of [client, server])
      end.on('error', () => undefined).on('close', () => this.wires.has(wire) && this.cut(wire));
  }

  private cut(wire: Wire, last?: Buffer) {
    this.wires.delete(wire);
    wire.server.resetAndDestroy();
    if (last) wire.client.write(last, () => wire.client.resetAndDestroy());
    else wire.client.resetAndDestroy();
  }
}
