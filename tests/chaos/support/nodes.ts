import { freePort } from '../../support/free-port.js';
import { Product } from '../../support/product.js';
import type { House } from './house.js';
import { nginx, redis, type Server } from './servers.js';

/** Two nodes of the product on the house's database, with a message broker between and a proxy in front. */
export class Nodes {
  private constructor(
    private readonly house: House,
    private readonly ports: number[],
    readonly broker: Server,
    private readonly proxy: Server,
    readonly products: Product[],
  ) {}

  static async open(house: House): Promise<Nodes> {
    const [one, two, brokerPort, proxyPort] = [await freePort(), await freePort(), await freePort(), await freePort()];
    const nodes = new Nodes(house, [one, two], redis(brokerPort), nginx(house.dir, proxyPort, [one, two]), []);
    await Promise.all([nodes.broker.start(), nodes.proxy.start(), ...[0, 1].map((nth) => nodes.start(nth))]);
    return nodes;
  }

  /** Where the proxy listens. */
  get origin() {
    return `http://127.0.0.1:${this.proxy.port}`;
  }

  originOf(nth: number) {
    return `http://127.0.0.1:${this.ports[nth]}`;
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
      NODE_ENV: this.house.mode,
      DATABASE_URL: this.house.database.url,
      REDIS_URL: `redis://127.0.0.1:${brokerPort}`,
      PUBLIC_URL: this.origin,
      TRUSTED_PROXIES: '1',
    });
  }

  async close() {
    for (const product of this.products) await product.ended('SIGTERM');
    await this.proxy.stop();
    await this.broker.stop();
  }
}
