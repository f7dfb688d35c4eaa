import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import type { ClientBase, QueryConfig } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { poolOf } from './data-source.js';
import { prepared } from './prepared.js';

type Hook = () => void | Promise<void>;
interface Transaction {
  manager: EntityManager;
  hooks: Hook[];
}

/** The ambient transaction: whoever is called inside `run` takes part without being handed anything. */
@Injectable()
export class UnitOfWork {
  private readonly log = new Logger(UnitOfWork.name);
  private readonly ambient = new AsyncLocalStorage<Transaction>();

  constructor(private readonly source: DataSource) {}

  get manager(): EntityManager {
    return this.ambient.getStore()?.manager ?? this.source.manager;
  }

  /** Runs an action in one transaction, joining the one already under way; hooks follow the commit in order. */
  async run<T>(action: () => Promise<T>): Promise<T> {
    if (this.ambient.getStore()) return action();
    const hooks: Hook[] = [];
    const result = await this.source.transaction((manager) => this.ambient.run({ manager, hooks }, action));
    for (const hook of hooks) await this.runHook(hook);
    return result;
  }

  /** Does a part of the ambient transaction: what fails undoes this part only, and what it would have told is not told. */
  async attempt<T>(part: () => Promise<T>): Promise<T> {
    const transaction = this.ambient.getStore();
    if (!transaction) return this.run(part);
    const hooks: Hook[] = [];
    const result = await transaction.manager.transaction((manager) => this.ambient.run({ manager, hooks }, part));
    transaction.hooks.push(...hooks);
    return result;
  }

  /** Tells the world once it is true; at once where no transaction is open. A failing hook does not undo the commit. */
  afterCommit(hook: Hook) {
    const transaction = this.ambient.getStore();
    if (transaction) transaction.hooks.push(hook);
    else void this.runHook(hook);
  }

  /**
   * Rows of one statement, in the ambient transaction or on a connection of its own. Past TypeORM, which cannot name
   * statements: each connection parses and plans a text once, and planning took longer than running.
   */
  async sql<T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
    return this.query<T>(prepared(text, values));
  }

  /**
   * The same for a text that follows from what somebody chose, as filters do: planned anew each time, since every connection
   * would keep each of the many texts for ever.
   */
  async varying<T = Record<string, unknown>>(text: string, values: unknown[]): Promise<T[]> {
    return this.query<T>({ text, values });
  }

  private async query<T>(config: QueryConfig): Promise<T[]> {
    const runner = this.ambient.getStore()?.manager.queryRunner;
    const connection = runner ? ((await runner.connect()) as ClientBase) : poolOf(this.source);
    return (await connection.query(config)).rows as T[];
  }

  private async runHook(hook: Hook) {
    try {
      await hook();
    } catch (error) {
      this.log.error(error);
    }
  }
}
