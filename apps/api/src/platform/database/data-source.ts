import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';

// Counts and sequences stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** What a connection has planned goes with it, and planning costs more than answering: a reader may think for a while. Below what networks take for forgotten. */
const IDLE_MS = 5 * 60_000;

export const createDataSource = (url: string, applicationName = 'querschnitt') =>
  new DataSource({
    type: 'postgres',
    url,
    applicationName,
    migrations,
    migrationsTableName: 'migrations',
    entities: [],
    // What fails is said by whoever asked; TypeORM would say it too, also of a first start that is interrupted.
    logger: 'debug',
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    poolErrorHandler: () => undefined,
    extra: { max: 20, connectionTimeoutMillis: 5_000, idleTimeoutMillis: IDLE_MS },
  });

/** The connections below TypeORM. */
export const poolOf = (source: DataSource) => (source.driver as unknown as { master: pg.Pool }).master;
