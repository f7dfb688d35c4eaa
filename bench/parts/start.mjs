/** From the command to the first answer, with the embedded database: a new installation, and one that was there before. What it holds at rest. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../app.mjs';
import { familyOf, memoryOf } from '../measure/cpu.mjs';
import { median, spread } from '../measure/numbers.mjs';
import { freePort, ready } from '../measure/processes.mjs';

const ROUNDS = 5;
const REST = 5_000;
const AIM = { seconds: 3, megabytes: 200 };

export async function measureStart(_given, tell) {
  const dataDir = join(root, '.data', `bench-start-${process.pid}`);
  const [cold, warm, memory] = [[], [], []];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      rmSync(dataDir, { recursive: true, force: true });
      cold.push((await started(dataDir)).seconds);
      const second = await started(dataDir, true);
      warm.push(second.seconds);
      memory.push(second.memory);
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  const time = (all) => `${median(all).toFixed(2)} s (${spread(all).min.toFixed(2)}–${spread(all).max.toFixed(2)})`;
  tell({ row: 'cold', what: 'Ready after the first start', value: time(cold) });
  tell({
    row: 'warm',
    what: 'Ready after a later start',
    value: time(warm),
    aim: `≤ ${AIM.seconds} s`,
    good: median(warm) <= AIM.seconds,
  });
  const [api, database] = ['api', 'database'].map((part) => median(memory.map((one) => one[part])));
  tell({
    row: 'memory',
    what: 'Memory at rest (PSS)',
    value: `${(api + database).toFixed(0)} MB`,
    aim: `≤ ${AIM.megabytes} MB`,
    good: api + database <= AIM.megabytes,
    note: `API ${api.toFixed(0)}, database ${database.toFixed(0)}`,
  });
}

/** Starts, waits for the first answer, and ends it again. */
async function started(dataDir, resting = false) {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, [join(root, 'apps/api/dist/main.js')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: '',
    },
    stdio: 'ignore',
  });
  await ready(child, `http://127.0.0.1:${port}/api/health/ready`);
  const seconds = (performance.now() - start) / 1000;
  if (resting) await new Promise((resolve) => setTimeout(resolve, REST));
  const memory = resting
    ? { api: memoryOf([child.pid]).pss, database: memoryOf(familyOf(postmasterOf(dataDir))).pss }
    : undefined;
  child.kill('SIGTERM');
  await once(child, 'exit');
  return { seconds, memory };
}

const postmasterOf = (dataDir) =>
  Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
