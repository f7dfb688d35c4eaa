import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { expect, expectListening } from './journey.js';

let serial = 0;
const origin = `http://127.0.0.1:${process.env.JOURNEY_PORT}`;

/** Calls the API with the session of a page; answers the parsed body. */
export async function call<T = { id: string; slug: string }>(
  page: Page,
  method: 'POST' | 'GET' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  data?: object,
): Promise<T> {
  const ask = () => page.request.fetch(path, { method, data, headers: { origin } });
  let answer = await ask();
  // Journeys write faster than people do, and wait as they are told.
  for (
    let wait;
    answer.status() === 429 && (wait = Number(answer.headers()['retry-after'])) <= 10;
    answer = await ask()
  )
    await setTimeout(wait * 1_000);
  expect(answer.ok(), `${method} ${path}: ${answer.status()}`).toBe(true);
  return (answer.status() === 204 ? undefined : await answer.json()) as T;
}

export const say = (page: Page, topicId: string, source: string) =>
  call(page, 'POST', `/api/topics/${topicId}/posts`, { id: crypto.randomUUID(), source });

/** A room of its own with one topic, so that journeys do not meet in the example. */
export async function talk(owner: Page, others: Page[] = [], visibility = 'public') {
  const room = await call(owner, 'POST', '/api/rooms', {
    name: `Werkraum ${++serial} ${crypto.randomUUID().replace(/[\d-]/g, '')}`,
    purpose: 'Zum Ausprobieren.',
    visibility,
    sectors: ['culture'],
  });
  const topic = await call(owner, 'POST', `/api/rooms/${room.id}/topics`, {
    title: 'Wer bringt den Beamer mit?',
    postId: crypto.randomUUID(),
    source: 'Am Donnerstag brauchen wir einen.',
  });
  for (const page of others) await call(page, 'POST', `/api/rooms/${room.id}/join`, {});
  return { room, topic, address: `/raeume/${room.slug}/${topic.slug}` };
}

export const composer = (page: Page) => page.getByRole('textbox', { name: /^Ihr Beitrag in/ });
export const post = (page: Page, text: string) => page.locator('article', { hasText: text });
/** What stands on the page, from top to bottom. */
export const standing = (page: Page) => page.locator('article[data-position] .prose').allInnerTexts();

export async function write(page: Page, text: string) {
  await composer(page).fill(text);
  await expectListening(page);
  await composer(page).press('Control+Enter');
}
