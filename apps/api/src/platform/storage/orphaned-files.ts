import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { HOUR, Scheduled } from '../jobs/scheduled.js';
import { Storage } from './storage.js';

/**
 * Files that no row names: uploads that came to nothing, and those whose rows are gone (triggers see to that). They are
 * listed before they are written or let go, and deleted after; so none is left behind, and none is deleted that counts.
 */
@Injectable()
export class OrphanedFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly storage: Storage,
  ) {}

  /** Stores a file that is deleted again unless it is kept within an hour. */
  async put(name: string, content: Buffer) {
    await this.work.sql('insert into loose_files (name, due) values ($1, $2)', [
      name,
      new Date(this.clock.now().getTime() + HOUR),
    ]);
    await this.storage.put(name, content);
  }

  /** To be called in the transaction that names it. */
  async keep(name: string) {
    const kept = await this.work.sql('delete from loose_files where name = $1 returning name', [name]);
    if (!kept.length) throw new Error(`Kept too late: ${name}`);
  }

  /** Deletes what is due. Rows go last: after a crash in between it is done again. */
  @Scheduled('storage.sweep', HOUR)
  sweep = () =>
    this.work.run(async () => {
      const due = await this.work.sql<{ name: string }>(
        'select name from loose_files where due <= $1 for update skip locked',
        [this.clock.now()],
      );
      for (const { name } of due) await this.storage.remove(name);
      await this.work.sql('delete from loose_files where name = any($1)', [due.map(({ name }) => name)]);
    });
}
