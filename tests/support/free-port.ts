import { createServer } from 'node:net';

/** A port of this machine that nobody listens on now; rejects where it has to be a certain one and that is taken. */
export const freePort = (wanted = 0) =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(wanted, '127.0.0.1', () => {
        const { port } = probe.address() as { port: number };
        probe.close(() => resolve(port));
      });
  });
