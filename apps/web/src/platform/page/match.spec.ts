import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PartMissing } from './load-part';
import { forgetFailures, loadPage } from './match';
import type { PageModule, PageRoute } from './page';

const page = { default: () => null } as PageModule;
const route = (...answers: (PageModule | Error)[]) => {
  const load = jest.fn<() => Promise<PageModule>>(() => {
    const answer = answers.shift() ?? new Error('gone');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  return { load, route: { path: '/', load } as PageRoute };
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the code of a page', () => {
  it('is asked for twice, and however often it is drawn then, no more', async () => {
    const { load, route: missing } = route();
    const drawn = Array.from({ length: 50 }, () => loadPage(missing).catch((error: unknown) => error));
    await jest.runAllTimersAsync();
    expect((await Promise.all(drawn)).every((error) => error instanceof PartMissing)).toBe(true);
    for (let i = 0; i < 50; i++) await expect(loadPage(missing)).rejects.toBeInstanceOf(PartMissing);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is there where only the first try failed', async () => {
    const { load, route: shaky } = route(new Error('once'), page);
    const loading = loadPage(shaky);
    await jest.runAllTimersAsync();
    expect(await loading).toBe(page);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('gets another try when somebody asks for it', async () => {
    const { load, route: back } = route(new Error('one'), new Error('two'), page);
    const loading = loadPage(back).catch((error: unknown) => error);
    await jest.runAllTimersAsync();
    expect(await loading).toBeInstanceOf(PartMissing);
    forgetFailures();
    expect(await loadPage(back)).toBe(page);
    expect(load).toHaveBeenCalledTimes(3);
  });
});
