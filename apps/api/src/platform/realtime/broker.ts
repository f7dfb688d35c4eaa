import { Redis, type RedisOptions } from 'ioredis';

export { createAdapter } from '@socket.io/redis-streams-adapter';

/** Publishes only while connected. What is dropped meanwhile is no more than a hint: each node follows the log by itself. */
export class Broker extends Redis {
  private readonly duplicates: Broker[] = [];

  /** Waits for its server for ever, and in silence. */
  static at(url: string): Broker {
    const broker = new Broker(url, { maxRetriesPerRequest: null });
    broker.on('error', () => undefined);
    return broker;
  }

  /** The adapter listens on connections of its own. */
  override duplicate(other: Partial<RedisOptions> = {}) {
    const duplicate = new Broker({ ...this.options, ...other });
    this.duplicates.push(duplicate);
    return duplicate;
  }

  /** Hangs up everywhere, once the adapter is closed: before, it would ask again and again. */
  hangUp() {
    for (const one of [this, ...this.duplicates]) one.disconnect();
  }

  override sendCommand(...[command, stream]: Parameters<Redis['sendCommand']>) {
    const news = command.name === 'xadd' || command.name === 'publish';
    if (news && this.status !== 'ready') return Promise.resolve(null);
    // Nobody waits for the adapter's commands, and an unheard refusal would end the process.
    command.promise.catch(() => undefined);
    return super.sendCommand(command, stream);
  }
}
