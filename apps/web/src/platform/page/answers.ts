import type { QueryKey } from '@tanstack/react-query';
import { ask } from '../api/query-client';
import type { Transport } from '../api/transport';
import type { Asking } from './page';

interface Asked {
  key: QueryKey;
  answer: Promise<unknown>;
  /** Once it has come. */
  data?: unknown;
}

/** What a page has asked for on the server, each thing once. A `QueryClient` would also watch, retry and cancel, which cost as much as two of the questions. */
export class Answers implements Asking {
  private readonly asked = new Map<string, Asked>();

  constructor(private readonly transport: Transport) {}

  readonly fetchQuery = (({ queryKey }) =>
    this.once(queryKey, () => ask(this.transport, queryKey))) as Asking['fetchQuery'];
  readonly ensureQueryData = this.fetchQuery as Asking['ensureQueryData'];
  readonly fetchInfiniteQuery = (({ queryKey }) =>
    this.once(queryKey, async () => ({
      pages: [await ask(this.transport, queryKey)],
      pageParams: [undefined],
    }))) as Asking['fetchInfiniteQuery'];

  /** In the order in which they were asked for, without what was refused or is still on its way. */
  get all(): [key: QueryKey, data: unknown][] {
    return [...this.asked.values()].flatMap(({ key, data }) => (data === undefined ? [] : [[key, data]]));
  }

  private once(key: QueryKey, action: () => Promise<unknown>) {
    const name = JSON.stringify(key);
    const known = this.asked.get(name);
    if (known) return known.answer;
    const asked: Asked = { key, answer: action().then((data) => (asked.data = data)) };
    this.asked.set(name, asked);
    return asked.answer;
  }
}
