import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { subrequest, captureSubrequests } from './subrequests.js';

let fastify: FastifyInstance;
beforeEach(async () => {
  fastify = Fastify();
  captureSubrequests(fastify);
  fastify.get('/topics/:slug', async (request) => {
    await new Promise((resolve) => setImmediate(resolve));
    return {
      ...(request.params as { slug: string }),
      createdAt: new Date('2026-11-25T08:00:00Z'),
      closedAt: null,
      solution: undefined,
    };
  });
  fastify.delete('/topics/:slug', (_request, reply) => reply.status(204).send());
  await fastify.ready();
});
afterEach(() => fastify.close());

const said = (slug: string) => ({ slug, createdAt: '2026-11-25T08:00:00.000Z', closedAt: null });
const part = (method: string, url: string) => subrequest(fastify, {} as never, method, url, {});

describe('what a page asks in-process', () => {
  it('is answered with what a visitor would read, also when several ask at once', async () => {
    const answers = await Promise.all(['drucker', 'tablets', 'drucker'].map((slug) => part('GET', `/topics/${slug}`)));
    expect(answers.map(({ body }) => JSON.parse(JSON.stringify(body)) as unknown)).toEqual(
      ['drucker', 'tablets', 'drucker'].map(said),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('tells a refusal and an empty answer apart from an answer', async () => {
    expect(await part('GET', '/nothing')).toMatchObject({ status: 404, body: { statusCode: 404 } });
    expect(await part('DELETE', '/topics/drucker')).toEqual({ status: 204, body: undefined });
  });

  it('leaves visitors their text, while a page asks the same', async () => {
    const [visitor] = await Promise.all([fastify.inject('/topics/drucker'), part('GET', '/topics/drucker')]);
    expect(visitor.json()).toEqual(said('drucker'));
  });

  it('is handed over without being written: the page writes it', async () => {
    expect(await part('GET', '/topics/drucker')).toMatchObject({
      body: { createdAt: new Date('2026-11-25T08:00:00Z') },
    });
  });
});
