import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';

/** Settings of this installation that its people change, or that it keeps for itself, as opposed to `Config`, which its operator says at the start. */
@Injectable()
export class Settings {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns `undefined` where nobody has set it */
  async get<T>(name: string): Promise<T | undefined> {
    const [row] = await this.work.sql<{ value: T }>('select value from settings where name = $1', [name]);
    return row?.value;
  }

  /** Locks it until the transaction ends; where nobody has set it, `initial` stands there from now on. */
  async lock<T>(name: string, initial: T): Promise<T> {
    await this.work.sql('insert into settings (name, value) values ($1, $2) on conflict do nothing', [
      name,
      JSON.stringify(initial),
    ]);
    const [row] = await this.work.sql<{ value: T }>('select value from settings where name = $1 for update', [name]);
    return row!.value;
  }

  async set(name: string, value: unknown) {
    await this.work.sql(
      'insert into settings (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value, changed_at = now()',
      [name, JSON.stringify(value)],
    );
  }
}
