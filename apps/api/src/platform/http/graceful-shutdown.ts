import type { Server } from 'node:http';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/** Longer than a proxy waits between two looks at `/api/health/ready`. */
const NOTICED_MS = 4_000;
const PATIENCE_MS = 10_000;
const LOOK_MS = 20;

/** How a node leaves: no longer ready, then deaf to newcomers, then busy only with what it has begun. */
@Injectable()
export class GracefulShutdown {
  hasBegun = false;
  private underWay = 0;

  constructor(private readonly config: Config) {}

  /** Something has begun that somebody waits for. @returns what to call when it is over */
  track() {
    this.underWay++;
    let over = false;
    return () => {
      if (!over) this.underWay--;
      over = true;
    };
  }

  /** Resolves when everything begun is answered, or has taken too long. */
  async drain(server: Server) {
    this.hasBegun = true;
    if (this.config.trustedProxies) await pause(NOTICED_MS);
    // Who is connected and waits to be accepted would be cut off: one whole turn of the event loop lets them in …
    await turn();
    await turn();
    server.close();
    // … and have asked before the first look.
    const end = performance.now() + PATIENCE_MS;
    do await pause(LOOK_MS);
    while (this.underWay > 0 && performance.now() < end);
  }
}
