import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';
import { systemProgram, withSbin } from '../../../tools/system-programs.mjs';
import { until } from '../../support/ear.js';

/** A server of the system that may be stopped and started again on the same port. */
export class Server {
  private child: ChildProcess | undefined;
  private said = '';

  constructor(
    private readonly program: string,
    private readonly args: string[],
    readonly port: number,
    private readonly env: Record<string, string> = {},
  ) {}

  async start(): Promise<this> {
    this.child = spawn(this.program, this.args, {
      env: { ...withSbin(), ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.on('data', (text) => (this.said += String(text)));
    await until(
      () => answers(this.port),
      () => `${this.program} to listen: ${this.said}`,
      60_000,
    );
    return this;
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM') {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}

export const redis = (port: number) =>
  new Server(
    systemProgram('redis-server'),
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    port,
  );

/** HAProxy as docs/operations.md sets it up, sharing visitors between the nodes that say they are ready. */
export function haproxy(dir: string, port: number, nodes: number[]) {
  const servers = nodes.map((node, nth) => `server node-${nth + 1} 127.0.0.1:${node}`);
  const [section] = /(?<=```haproxy\n)[^`]*/.exec(readFileSync('docs/operations.md', 'utf8'))!;
  const [front, back] = section.split(/^backend /m) as [string, string];
  const conf = join(dir, 'haproxy.cfg');
  writeFileSync(
    conf,
    `${front.replace(/^ +bind .*/m, `  bind 127.0.0.1:${port}`)}backend ${back.replace(/^ +server [^]*/m, '')}  ${servers.join('\n  ')}\n`,
  );
  return new Server(systemProgram('haproxy'), ['-db', '-f', conf], port);
}

/** HAProxy that passes on bytes, one connection after the other to each node: to the example its visitors are at this machine. */
export function tunnel(dir: string, port: number, nodes: number[]) {
  const servers = nodes.map((node, nth) => `server node-${nth + 1} 127.0.0.1:${node}`);
  const conf = join(dir, 'tunnel.cfg');
  writeFileSync(
    conf,
    `defaults
  mode tcp
  timeout connect 5s
  timeout client 10m
  timeout server 10m
listen visitors
  bind 127.0.0.1:${port}
  balance roundrobin
  ${servers.join('\n  ')}
`,
  );
  return new Server(systemProgram('haproxy'), ['-db', '-f', conf], port);
}

/** Caddy with the file docker-compose.yml gives it, but without TLS. */
export function caddy(dir: string, port: number, nodes: number[]) {
  const { configs } = parse(readFileSync('docker-compose.yml', 'utf8')) as {
    configs: { caddyfile: { content: string } };
  };
  const conf = join(dir, 'Caddyfile');
  const told = configs.caddyfile.content
    .replace(/^\{/, '{\n  admin off')
    .replace(/^\$\{DOMAIN\S*/m, `http://127.0.0.1:${port}`)
    .replace(/api-(\d):3000/g, (_, nth: string) => `127.0.0.1:${nodes[Number(nth) - 1]}`);
  writeFileSync(conf, told);
  return new Server(systemProgram('caddy'), ['run', '--adapter', 'caddyfile', '--config', conf], port, {
    XDG_DATA_HOME: dir,
    XDG_CONFIG_HOME: dir,
  });
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = connect(port, '127.0.0.1', () => (probe.destroy(), resolve(true))).once('error', () =>
      resolve(false),
    );
  });
