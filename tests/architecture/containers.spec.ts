import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { environment } from '../../apps/api/src/platform/config/config.js';
import { pathOf } from '../../libs/shared/src/kernel/contract.js';
import { ready } from '../../libs/shared/src/kernel/health.contract.js';

interface Service {
  build?: string;
  image: string;
  environment?: Record<string, string>;
  stop_grace_period?: string;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  volumes?: string[];
  read_only?: boolean;
  networks?: string[];
  command?: string[];
}
interface Compose {
  services: Record<string, Service>;
  configs: Record<string, { content: string }>;
  volumes: Record<string, unknown>;
  networks: Record<string, { internal?: boolean } | null>;
}

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { services, configs, volumes, networks } = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const nodes = Object.entries(services).filter(([, { build }]) => build);
const others = Object.entries(services).filter(([, { build }]) => !build);
const caddyfile = configs.caddyfile!.content;

const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ');
const [, ...stages] = dockerfile.split(/^FROM /m);
const manifest = (folder: string) =>
  JSON.parse(read(join(folder, 'package.json'))) as {
    dependencies?: Record<string, string>;
    optionalDependencies?: Record<string, string>;
  };
const known = Object.keys(environment.shape);

describe('the compose file', () => {
  it('runs two nodes of one image, and gives them settings they know', () => {
    expect(nodes).toHaveLength(2);
    expect(new Set(nodes.map(([, { image }]) => image)).size).toBe(1);
    for (const [, node] of nodes) expect(known).toEqual(expect.arrayContaining(Object.keys(node.environment!)));
  });

  it('gives a node longer to end than the ten seconds it may need to see its visitors off', () => {
    for (const [, { stop_grace_period: grace }] of nodes) expect(Number.parseInt(grace!, 10)).toBeGreaterThan(10);
  });

  it('names the release of everything it does not build', () => {
    for (const [, { image }] of others) expect(image).toMatch(/:v?\d+\.\d+(\.\d+)*(-[a-z]+)?$/);
  });

  it('gives nothing more rights, memory or processes than it needs, and lets only the nodes reach the database and Redis', () => {
    for (const [name, service] of Object.entries(services)) {
      expect([name, service]).toEqual([
        name,
        expect.objectContaining({
          read_only: true,
          cap_drop: ['ALL'],
          security_opt: ['no-new-privileges:true'],
          mem_limit: expect.any(String),
        }),
      ]);
      if (service.networks?.includes('back') && !service.build)
        expect([name, service.networks, networks.back]).toEqual([name, ['back'], { internal: true }]);
    }
    expect(services.redis!.command!.join(' ')).toContain('--requirepass');
  });

  it('waits only for what says whether it is well, and keeps data only in volumes it declares', () => {
    for (const [name, { depends_on: needs = {}, volumes: kept = [] }] of Object.entries(services)) {
      for (const [needed, { condition }] of Object.entries(needs)) {
        expect(condition).toBe('service_healthy');
        expect([name, needed, Boolean(services[needed]!.healthcheck ?? services[needed]!.build)]).toEqual([
          name,
          needed,
          true,
        ]);
      }
      for (const volume of kept) expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
    }
  });

  it('leads the proxy to both nodes, and only to one that is well', () => {
    const port = /\bPORT=(\d+)/.exec(dockerfile)![1];
    for (const [name] of nodes) expect(caddyfile).toContain(`${name}:${port}`);
    expect(/health_uri (\S+)/.exec(caddyfile)![1]).toBe(pathOf(ready));
  });
});

describe('the image', () => {
  it('asks an address for its health that exists, and sets what the program knows', () => {
    expect(/HEALTHCHECK[^\n]*?'(\/api[^']*)'/.exec(dockerfile)![1]).toBe(pathOf(ready));
    const set = [...stages.at(-1)!.matchAll(/(\w+)=/g)]
      .map(([, name]) => name)
      .filter((name) => name === name!.toUpperCase());
    expect(known).toEqual(expect.arrayContaining(set));
  });

  it('is not run by root and writes into /data alone', () => {
    expect(stages.at(-1)).toMatch(/^USER node$/m);
    expect(stages.at(-1)).toMatch(/DATA_DIR=\/data\b/);
    for (const [, node] of nodes) expect([node.read_only, node.volumes]).toEqual([true, ['files:/data']]);
  });

  it('installs with the manifest of every workspace', () => {
    const workspaces = ['apps', 'libs']
      .flatMap((dir) => readdirSync(join(root, dir)).map((name) => `${dir}/${name}`))
      .concat('tests');
    for (const workspace of workspaces.filter((folder) => existsSync(join(root, folder, 'package.json'))))
      expect(stages[0]).toContain(`COPY ${workspace}/package.json ${workspace}/`);
  });

  it('holds what each part builds, and every package its programs import', () => {
    for (const part of ['libs/shared', 'apps/api', 'apps/web'])
      expect(stages.at(-1)).toContain(`COPY --from=build /app/${part}/dist ${part}/dist`);
    for (const part of ['libs/shared', 'apps/api']) expect([part, undeclared(part)]).toEqual([part, []]);
  });
});

/** Packages the sources of a workspace import at run time although it does not list them: `--omit=dev` would leave them out. */
function undeclared(workspace: string) {
  const { dependencies, optionalDependencies } = manifest(workspace);
  const declared = new Set(Object.keys({ ...dependencies, ...optionalDependencies }));
  const imported = readdirSync(join(root, workspace, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) =>
      [
        ...read(join(workspace, 'src', file)).matchAll(
          /^(?:import (?!type\b)|export [^;]*? from |.*\bawait import\()(?:[^;']*?from )?'([^'.][^']*)'/gm,
        ),
      ].map(([, name]) => name!),
    );
  const packages = imported
    .filter((name) => !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return [...new Set(packages)].filter((name) => !declared.has(name));
}
