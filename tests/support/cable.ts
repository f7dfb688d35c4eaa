import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './free-port.js';

/** The line between Querschnitt and its database, which can be pulled out and put in again. */
export class Cable {
  private server: Server | undefined;
  private readonly ends = new Set<Socket>();
  private frozen = false;

  private constructor(private readonly port: number) {}

  /** A cable on a port of its own; `lead` names what it leads to. */
  static async lay() {
    return new Cable(await freePort());
  }

  /** The same database, by way of the cable. */
  async lead(databaseUrl: string) {
    const url = new URL(databaseUrl);
    const folder = url.searchParams.get('host');
    const port = Number(url.port || 5432);
    this.reach = () => (folder?.startsWith('/') ? connect(`${folder}/.s.PGSQL.${port}`) : connect(port, url.hostname));
    url.searchParams.delete('host');
    Object.assign(url, { hostname: '127.0.0.1', port: String(this.port) });
    await this.plug();
    return url.href;
  }

  async plug() {
    this.server = createServer((near) => {
      const far = this.reach();
      for (const [end, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.ends.add(end);
        end.on('error', () => undefined).on('close', () => other.destroy());
        end.pipe(other);
        if (this.frozen) end.pause();
      }
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
  }

  async pull() {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    for (const end of this.ends) end.destroy();
    this.ends.clear();
    await closed;
  }

  /** Nothing comes through in either direction, and neither end hears of it, until `thaw`. */
  freeze() {
    for (const end of this.ends) end.pause();
    this.frozen = true;
  }

  thaw() {
    this.frozen = false;
    for (const end of this.ends) end.resume();
  }

  private reach: () => Socket = () => {
    throw new Error('The cable leads nowhere.');
  };
}
