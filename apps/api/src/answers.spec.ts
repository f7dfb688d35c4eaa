import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { answerStrictly, strictly } from '../../../tests/support/strictly.js';

describe('an answer in a test', () => {
  it('may be just what the contract says', () => {
    expect(() => strictly('GET /api/health/live', { status: 'ok' })).not.toThrow();
  });

  it('may carry nothing the contract does not name', () => {
    expect(() => strictly('GET /api/health/live', { status: 'ok', email: 'mia@example.org' })).toThrow(
      'GET /api/health/live answered more than its contract says: email',
    );
  });

  it('must have what the contract names', () => {
    expect(() => strictly('GET /api/health/live', {})).toThrow(
      'GET /api/health/live answered what its contract does not say: status',
    );
  });

  it.each([
    ['/api/events/month?sector=culture', 'GET /api/events/month'],
    ['/api/events/werkraum', 'GET /api/events/:slug'],
  ])('is looked at however it was asked for: %s', async (url, on) => {
    const server = fastify();
    server.get('/api/events/*', () => ({ email: 'mia@example.org' }));
    answerStrictly({ getHttpAdapter: () => server } as never);
    await expect(server.inject({ url })).rejects.toThrow(`${on} answered what its contract does not say`);
  });
});
