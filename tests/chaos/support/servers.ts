import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
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
  ) {}

  async start(): Promise<this> {
    this.child = spawn(this.program, this.args, { env: withSbin(), stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout!, this.child.stderr!]) stream.on('data', (text) => (this.said += String(text)));
    await until(() => answers(this.port), () => `${this.program} to listen: ${this.said}`, 60_000);
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

export const redis = (port: number) => new Server(systemProgram('redis-server'), ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], port);

/** nginx as docs/operations.md sets it up, sharing visitors between several nodes. */
export function nginx(dir: string, port: number, nodes: number[]) {
  mkdirSync(join(dir, 'nginx'), { recursive: true });
  const conf = join(dir, 'nginx/nginx.conf');
  writeFileSync(conf, configuration(port, nodes));
  return new Server(systemProgram('nginx', '-v'), ['-p', join(dir, 'nginx'), '-e', 'stderr', '-c', conf], port);
}

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${name};`).join(' ');

const configuration = (port: number, nodes: number[]) => `
daemon off;
worker_processes 1;
worker_rlimit_nofile 8192;
pid nginx.pid;
events { worker_connections 4096; }
http {
  access_log off;
  ${temporary}
  upstream nodes { ${nodes.map((node) => `server 127.0.0.1:${node} max_fails=1 fail_timeout=1s;`).join(' ')} }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://nodes;
      proxy_http_version 1.1;
      proxy_set_header Host $host;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $http_connection;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_read_timeout 120s;
      client_max_body_size 10m;
    }
  }
}
`;

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = connect(port, '127.0.0.1', () => (probe.destroy(), resolve(true))).once('error', () => resolve(false));
  });
