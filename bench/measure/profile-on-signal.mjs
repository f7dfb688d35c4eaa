/** Loaded before the product: SIGUSR2 begins a profile of its CPU, and again ends it, so that the start is not in it. `PROFILE_TO` names the file. */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

const session = new Session();
let running = false;

process.on('SIGUSR2', async () => {
  running = !running;
  if (running) {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 300 });
    return session.post('Profiler.start');
  }
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  writeFileSync(process.env.PROFILE_TO, JSON.stringify(profile));
});
