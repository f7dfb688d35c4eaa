import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { basename, join } from 'node:path';

/** Held while this process owns the database. The system lets go of it with the process, however that ends. */
export interface Ownership {
  release: () => Promise<void>;
}

/** Takes ownership, or says in one sentence that another living process has it. */
export async function own(sockets: string, dataDir: string): Promise<Ownership> {
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\querschnitt-${basename(dataDir)}` : join(sockets, 'owner');
  const server = (await listen(path)) ?? (await listenOverTheDead(path));
  if (!server)
    throw new Error(
      `Querschnitt läuft schon mit dem Datenordner ${dataDir}. Beenden Sie es dort, oder nennen Sie einen anderen: DATA_DIR=… npm start`,
    );
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function listenOverTheDead(path: string) {
  if (await answers(path)) return undefined;
  await rm(path, { force: true });
  return listen(path);
}

const listen = (path: string) =>
  new Promise<Server | undefined>((resolve, reject) => {
    const server = createServer((visitor) => visitor.destroy());
    server.unref();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(path, () => resolve(server));
  });

const answers = (path: string) =>
  new Promise<boolean>((resolve) => {
    const probe = connect(path, () => resolve(true)).once('error', () => resolve(false));
    probe.once('close', () => probe.destroy());
  });
