import type { Api } from '@querschnitt/shared/contract';
import type { Out, Sent } from '@querschnitt/shared/kernel/contract';
import { pause } from '../../support/chance.js';

export interface Person {
  id: string;
  cookie: string;
}

/**
 * What came of a request. Unknown is everything after which it may have been done or not: no answer, and also an answer
 * with 5xx, since the database may have gone between its commit and saying so.
 */
export type Answer<Body> =
  | { outcome: 'acknowledged'; status: number; body: Body }
  | { outcome: 'refused'; status: number; code: string }
  | { outcome: 'unknown'; status: number | null; retryAfter: string | null };

const PATIENCE = 60_000;
const AGAIN_MS = 200;

/** One request of the API, as a program would make it. Never throws. */
export async function ask<On extends keyof Api>(
  origin: string,
  who: Person | null,
  on: On,
  input: Sent<Api[On]>,
): Promise<Answer<Out<Api[On]>>> {
  const [method, template] = on.split(' ') as [string, string];
  const rest = { ...(input as Record<string, unknown>) };
  const path = template.replace(/:(\w+)/g, (_, key: string) => {
    const value = String(rest[key]);
    delete rest[key];
    return encodeURIComponent(value);
  });
  const inQuery = method === 'GET' || method === 'DELETE';
  const query = inQuery ? `?${new URLSearchParams(rest as Record<string, string>)}` : '';
  try {
    const answer = await fetch(`${origin}${path}${query}`, {
      method,
      headers: { ...(who ? { cookie: who.cookie } : {}), ...(inQuery ? {} : { 'content-type': 'application/json' }) },
      ...(inQuery ? {} : { body: JSON.stringify(rest) }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const body = (await answer.text()) || 'null';
    if (answer.status >= 500)
      return { outcome: 'unknown', status: answer.status, retryAfter: answer.headers.get('retry-after') };
    if (answer.status >= 400)
      return { outcome: 'refused', status: answer.status, code: (JSON.parse(body) as { code: string }).code };
    return { outcome: 'acknowledged', status: answer.status, body: JSON.parse(body) as Out<Api[On]> };
  } catch {
    return { outcome: 'unknown', status: null, retryAfter: null };
  }
}

/** Asks until it is known what came of it, as clients do. `note` hears of every attempt. */
export async function askUntilKnown<On extends keyof Api>(
  origin: () => string,
  who: Person,
  on: On,
  input: Sent<Api[On]>,
  note: (answer: Answer<Out<Api[On]>>) => void = () => undefined,
) {
  for (;;) {
    const answer = await ask(origin(), who, on, input);
    note(answer);
    if (answer.outcome !== 'unknown') return answer;
    await pause(AGAIN_MS);
  }
}

/** For what must work. @throws with what was answered instead */
export async function demand<On extends keyof Api>(
  origin: string,
  who: Person | null,
  on: On,
  input: Sent<Api[On]>,
): Promise<Out<Api[On]>> {
  const answer = await ask(origin, who, on, input);
  if (answer.outcome !== 'acknowledged') throw new Error(`${on}: ${JSON.stringify(answer)}`);
  return answer.body;
}
