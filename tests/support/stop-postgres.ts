import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';

export default async function stopPostgres() {
  const { postgres, postgresDir } = globalThis as { postgres?: ChildProcess; postgresDir?: string };
  if (!postgres) return;
  const gone = once(postgres, 'exit');
  postgres.kill('SIGINT');
  await gone;
  rmSync(postgresDir!, { recursive: true, force: true });
}
