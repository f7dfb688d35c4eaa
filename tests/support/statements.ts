import { jest } from '@jest/globals';
import { UnitOfWork } from '../../apps/api/src/platform/database/unit-of-work.js';
import type { World } from './world.js';

/** Statements of an action, without those of the worker that sends mails beside it. */
export async function statements(world: World, action: () => Promise<unknown>) {
  const asked = jest.spyOn(world.get(UnitOfWork), 'sql');
  await action();
  const count = asked.mock.calls.filter(([text]) => !/outbox\s+set|from outbox o|skip locked/.test(text)).length;
  asked.mockRestore();
  return count;
}
