import { pause } from '../../support/chance.js';
import { freePort } from '../../support/free-port.js';
import { Product } from '../../support/product.js';
import type { House } from './house.js';
import { caddy, haproxy, redis, type Server, tunnel } from './servers.js';

/** Longer than a proxy waits between two looks at `/api/health/ready`. */
const SEEN_MS = 3_500;

export type Proxy = 'haproxy' | 'caddy' | 'tunnel';

/** Two nodes of the product on the house's database, with a message broker between and proxies in front. */
export class Nodes {
  private constructor(
    private readonly house: House,
    private readonly ports: number[],
    readonly broker: Server,
    private readonly proxies: Record<Proxy, Server>,
    readonly products: Product[],
  ) {}

  static async open(house: House): Promise<Nodes> {
    const ports = [await freePort(), await freePort()];
    const proxies = {
      haproxy: haproxy(house.dir, await freePort(), ports),
      caddy: caddy(house.dir, await freePort(), ports),
      tunnel: tunnel(house.dir, await freePort(), ports),
    };
    const nodes = new Nodes(house, ports, redis(await freePort()), proxies, []);
    await Promise.all([nodes.broker.start(), ...ports.map((_, nth) => nodes.start(nth))]);
    await Promise.all(Object.values(proxies).map((proxy) => proxy.start()));
    return nodes;
  }

  /** Where visitors come. The example is for this machine only, and lets nobody in whom a proxy announces. */
  get origin() {
    return this.originThrough(this.house.mode === 'example' ? 'tunnel' : 'haproxy');
  }

  originThrough(proxy: Proxy) {
    return `http://127.0.0.1:${this.proxies[proxy].port}`;
  }

  originOf(nth: number) {
    return `http://127.0.0.1:${this.ports[nth]}`;
  }

  /** Ends a node and starts it anew, as docs/operations.md says: the next one's turn comes when the proxies have seen it. @returns its exit code */
  async restart(nth: number) {
    const code = await this.products[nth]!.ended('SIGTERM');
    await this.start(nth);
    await pause(SEEN_MS);
    return code;
  }

  async start(nth: number) {
    this.products[nth] = this.product(this.ports[nth]!, this.broker.port);
    await this.products[nth].ready();
  }

  /** A node, wherever it looks for its broker. */
  product(port: number, brokerPort: number) {
    return new Product({
      PORT: String(port),
      DATA_DIR: `${this.house.dir}/files-of-nodes`,
      NODE_ENV: this.house.nodeEnv,
      DATABASE_URL: this.house.database.url,
      REDIS_URL: `redis://127.0.0.1:${brokerPort}`,
      PUBLIC_URL: this.origin,
      VISITOR_LIMITS: 'off',
      SOCKETS_PER_NETWORK: '100000',
      // The example knows no proxies: its accounts are for this machine only.
      TRUSTED_PROXIES: this.house.mode === 'example' ? '0' : '1',
    });
  }

  async close() {
    for (const product of this.products) await product.ended('SIGTERM');
    for (const server of [...Object.values(this.proxies), this.broker]) await server.stop();
  }
}
