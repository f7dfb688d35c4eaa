import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { fail } from '../../platform/http/problem.js';
import { WorkerFailure, WorkerPool } from '../../platform/workers/worker-pool.js';
import type { ReadContent, ReadTask } from './read-content.js';

/** Budgets of steps, entries and signs decide long before; a calendar that takes so long was made for it. */
const LIMITS = { threads: 2, waiting: 8, deadline: 20_000, memory: 256 };
/** Series without an end are written out for so many days beyond the import; the next import carries them on. */
const HORIZON = 365;

/** Reads foreign calendars beside the event loop, so that nobody else waits for one. Never inside a transaction, which would hold a connection meanwhile. */
@Injectable()
export class CalendarReader implements OnApplicationShutdown {
  private readonly pool = new WorkerPool<ReadTask, ReadContent | 'no_calendar'>(
    new URL('./read-content.worker.js', import.meta.url),
    LIMITS,
  );

  /**
   * The same content and day give the same answer.
   * @param field where the calendar was given
   * @throws {Problem} `import.no_calendar`, `import.too_much`, `server.busy`
   */
  async read(content: Uint8Array | string, from: Date, field?: string): Promise<ReadContent> {
    const at = field ? { field } : {};
    const horizon = {
      until: new Date(from.getTime() + HORIZON * 86_400_000).toISOString().slice(0, 10),
      today: from.toISOString().slice(0, 10),
    };
    const read = await this.run({ content, horizon }).catch((error: unknown) => {
      if (!(error instanceof WorkerFailure)) throw error;
      return error.reason === 'busy' ? fail('server.busy') : fail('import.too_much', at);
    });
    return read === 'no_calendar' ? fail('import.no_calendar', at) : read;
  }

  protected run(task: ReadTask) {
    return this.pool.run(task);
  }

  onApplicationShutdown() {
    return this.pool.close();
  }
}
