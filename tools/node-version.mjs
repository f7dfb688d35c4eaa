import { readFileSync } from 'node:fs';

/** Ends in one sentence where Node is too old; written so that an old one can read it. */
export function demandNode() {
  const wanted = /[\d.]+/.exec(
    JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).engines.node,
  )[0];
  const [major, minor] = wanted.split('.').map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  throw new Error(
    `Querschnitt braucht Node ${wanted} oder neuer, hier läuft ${process.versions.node}. Sie bekommen es auf https://nodejs.org.`,
  );
}
