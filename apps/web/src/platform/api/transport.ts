import type { ProblemDocument } from '@querschnitt/shared/kernel/problem';
import { ApiProblem, unreachable } from './problem';
import type { WireRequest } from './request';

/** How a call reaches the API: over the network in the browser, in the same process on the server. */
export type Transport = (request: WireRequest & { signal?: AbortSignal }) => Promise<{ status: number; body: unknown }>;

export const unreachableTexts = {
  de: 'Der Server ist gerade nicht erreichbar. Was Sie geschrieben haben, ist noch da; bitte versuchen Sie es gleich noch einmal.',
  en: 'The server cannot be reached right now. What you wrote is still here; please try again in a moment.',
};

export const documentLanguage = () => (document.documentElement.lang === 'en' ? 'en' : 'de');

/** Same origin, with the session cookie; the reader's language decides the wording of problems. */
export const browserTransport: Transport = async ({ method, path, body, signal }) => {
  const language = documentLanguage();
  const isForm = body instanceof FormData;
  const response = await fetch(path, {
    method,
    signal: signal ?? null,
    headers: {
      accept: 'application/json',
      'accept-language': language,
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : isForm ? body : JSON.stringify(body),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw unreachable(unreachableTexts[language]);
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text || undefined,
  };
};

/** @throws {ApiProblem} for every answer that is not a success */
export async function send(transport: Transport, request: WireRequest & { signal?: AbortSignal }) {
  const { status, body } = await transport(request);
  if (status < 400) return body;
  throw new ApiProblem(
    isDocument(body)
      ? body
      : { type: 'about:blank', title: `HTTP ${status}`, status, code: status === 404 ? 'not_found' : 'server.failed' },
  );
}

const isDocument = (body: unknown): body is ProblemDocument =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
