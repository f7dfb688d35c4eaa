import { onDatabase } from './people.mjs';

/** Lets an action change a copy of the community, so that the next measurement finds it as it was. */
export async function onCopy(community, action) {
  const name = `copy_${process.pid}`;
  const maintenance = { url: community.postgres.urlOf('postgres') };
  const run = (text) => onDatabase(maintenance, (client) => client.query(text));
  await run(`drop database if exists ${name} with (force)`);
  await run(`create database ${name} template querschnitt strategy file_copy`);
  try {
    return await action({ ...community, url: community.postgres.urlOf(name) });
  } finally {
    await run(`drop database if exists ${name} with (force)`);
  }
}
