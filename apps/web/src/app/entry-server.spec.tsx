/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["querschnitt", "node"]}
 */
import { describe, expect, it } from '@jest/globals';
import { unsetSite } from '@querschnitt/shared/site/site.schema';
import { type PageRequest, render } from './entry-server';

const guest = { me: { id: null, role: 'guest' }, person: null, language: 'de', showsPresence: false, mode: 'example' };

const operator = {
  status: 200,
  body: { ...unsetSite, operator: 'Verein Nord e. V.', email: 'post@verein-nord.example' },
};

const english = { '/api/session': { status: 200, body: { ...guest, language: 'en' } } };

/** Draws a page for a guest; `answers` say what the API has to say. */
const ask = (
  url: string,
  answers: Record<string, { status: number; body: unknown }> = {},
  request: Partial<PageRequest> = {},
) =>
  render({
    url,
    language: 'de',
    fetchJson: async (_, path) =>
      answers[path] ??
      (path === '/api/site/operator'
        ? operator
        : { status: 200, body: path === '/api/session' ? guest : { items: [], next: null } }),
    assets: {
      de: { css: ['/assets/style.css'], js: ['/assets/entry.js'] },
      en: { css: ['/assets/style.css'], js: ['/assets/english-entry.js'] },
    },
    facts: { mode: 'example', publicUrl: 'http://127.0.0.1:3000' },
    site: { name: 'Treffpunkt Nord', town: 'Neustadt' },
    ...request,
  });

const draw = async (...given: Parameters<typeof ask>) => {
  const page = await ask(...given);
  return { ...page, html: page.draw() };
};

describe('a page from the server', () => {
  it('is missing with its own status and a way on', async () => {
    const { status, html } = await draw('/gibt-es-nicht');
    expect(status).toBe(404);
    expect(html).toContain('Diese Seite gibt es nicht');
    expect(html).toContain('href="/raeume"');
  });

  it('says so when the API is away, instead of drawing half a page', async () => {
    const problem = {
      type: '',
      title: 'Der Server ist gerade nicht erreichbar.',
      status: 503,
      code: 'server.unavailable',
    };
    const { status, html } = await draw('/impressum', { '/api/session': { status: 503, body: problem } });
    expect(status).toBe(503);
    expect(
      (await draw('/impressum', { '/api/session': { status: 503, body: problem } }, { language: 'en' })).html,
    ).toContain('<html lang="en"');
    expect(html).toContain('Der Server ist gerade nicht erreichbar.');
  });

  it('leads on without scripts where an address only leads on, and refuses like the place it leads to', async () => {
    const place = { roomSlug: 'werkraum', topicSlug: '3-beamer', position: 7 };
    const found = await draw('/beitraege/abc', { '/api/posts/abc': { status: 200, body: place } });
    expect(found).toMatchObject({ status: 302, redirect: '/raeume/werkraum/3-beamer?beitrag=7#b7' });
    const hidden = { type: '', title: 'Das gibt es nicht.', status: 404, code: 'not_found' };
    expect(await draw('/beitraege/abc', { '/api/posts/abc': { status: 404, body: hidden } })).toMatchObject({
      status: 404,
    });
  });

  it('asks for each thing once, whoever needs it', async () => {
    const paths: string[] = [];
    const place = { roomSlug: 'werkraum', topicSlug: '3-beamer', position: 7 };
    await ask(
      '/beitraege/abc',
      {},
      {
        fetchJson: async (_, path) => (
          paths.push(path),
          { status: 200, body: path === '/api/session' ? guest : place }
        ),
      },
    );
    expect(paths).toEqual(['/api/session', '/api/posts/abc']);
  });

  it('contains no inline program and no style attribute, whatever the texts are', async () => {
    const session = {
      ...guest,
      person: {
        id: 'x',
        handle: 'x',
        name: '</script><script>alert(1)</script>',
        page: 'nobody',
        jobTitle: null,
        institution: null,
        sectors: [],
        picture: null,
      },
    };
    const { html } = await draw('/impressum', { '/api/session': { status: 200, body: session } });
    expect(html.match(/<script(?! type="module" src=| type="application\/json" id="state")/g)).toBeNull();
    expect(html).not.toMatch(/\sstyle="/);
    const state = JSON.parse(/id="state">(.*?)<\/script>/.exec(html)![1]!) as { answers: unknown[] };
    expect(state.answers[0]).toEqual([['GET /api/session', {}], session]);
  });

  it('has language, theme and title from the start', async () => {
    const { html } = await draw('/impressum', english, { theme: 'dark' });
    expect(html).toContain('<html lang="en" data-theme="dark">');
    expect(html).toContain('<title>Imprint – Treffpunkt Nord</title>');
    expect(html).toContain('src="/assets/english-entry.js"');
    expect(html).toContain('Verein Nord e. V.');
    expect(html).toContain('href="mailto:post@verein-nord.example"');
    expect(html).toContain('<mark>[number]</mark>');
    expect(html).toContain(
      '<meta name="description" content="Professionals in education, culture and social work in Neustadt ask',
    );
  });

  it('is the same from the same state, so that it can be kept by its fingerprint', async () => {
    const [one, other] = [await ask('/datenschutz'), await ask('/datenschutz')];
    expect(one.state).toBe(other.state);
    expect(one.draw()).toBe(other.draw());
  });

  it('is drawn from its state alone: language, theme and every answer are in it', async () => {
    const { state } = await ask('/raeume');
    expect((await ask('/raeume', english)).state).not.toBe(state);
    expect((await ask('/raeume', {}, { theme: 'dark' })).state).not.toBe(state);
    expect(
      (await ask('/raeume', { '/api/rooms?which=all': { status: 200, body: { items: [], next: 'more' } } })).state,
    ).not.toBe(state);
  });

  it('is drawn from its state as text, like in the browser: what the API hands over may know only how to be written', async () => {
    const named = async (name: unknown) => {
      const person = {
        id: 'x',
        handle: 'x',
        name,
        page: 'nobody',
        jobTitle: null,
        institution: null,
        sectors: [],
        picture: null,
      };
      return (
        await draw('/impressum', {
          '/api/session': { status: 200, body: { ...guest, me: { id: 'x', role: 'member' }, person } },
        })
      ).html;
    };
    expect(await named({ toJSON: () => 'Mia Brandt' })).toBe(await named('Mia Brandt'));
    expect(await named('Mia Brandt')).toContain('>MB</span>');
  });

  it('says whose it is, so that only those of guests are kept', async () => {
    expect((await ask('/impressum')).forGuest).toBe(true);
    const member = { ...guest, me: { id: 'x', role: 'member' } };
    expect((await ask('/impressum', { '/api/session': { status: 200, body: member } })).forGuest).toBe(false);
  });
});
