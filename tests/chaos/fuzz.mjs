// The long form of apps/api/src/fuzz.spec.ts: `node tests/chaos/fuzz.mjs [cases] [seed]`, a million by default.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [cases = '1000000', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
console.log(`${cases} cases from seed ${seed}`);
const jest = spawn('npx', ['jest', 'apps/api/src/fuzz.spec.ts', '--selectProjects', 'api'], {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  stdio: 'inherit',
  env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings', FUZZ_CASES: cases, FUZZ_SEED: seed },
});
jest.on('exit', (code) => process.exit(code ?? 1));
