import type { World } from './world.js';

/** The tables in which a text stands anywhere, in whatever case. */
export async function tablesHolding(world: World, text: string): Promise<string[]> {
  const tables = await world.sql<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const found = await Promise.all(
    tables.map(async ({ name }) =>
      (await world.sql(`select from "${name}" t where strpos(lower(t::text), lower($1)) > 0`, [text])).length
        ? [name]
        : [],
    ),
  );
  return found.flat();
}
