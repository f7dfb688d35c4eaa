import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { contract } from './contract.js';
import type { Route } from './kernel/contract.js';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.contract.ts'),
);

const declared = async () => {
  const modules = await Promise.all(
    files.map((file) => import(join(import.meta.dirname, file)) as Promise<Record<string, Route>>),
  );
  return modules
    .flatMap((module) => Object.entries(module))
    .filter(([, value]) => typeof value === 'object' && 'on' in value);
};

describe('the contract', () => {
  it('has every route that a feature declares: a name used twice would hide one', async () => {
    const registered = new Set<Route>(Object.values(contract));
    expect((await declared()).filter(([, route]) => !registered.has(route)).map(([name]) => name)).toEqual([]);
  });

  it('has each address once', () => {
    const addresses = Object.values<Route>(contract).map(({ on }) => on.replace(/:\w+/g, ':'));
    expect(addresses.filter((address, nth) => addresses.indexOf(address) !== nth)).toEqual([]);
  });
});
