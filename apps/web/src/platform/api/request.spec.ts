import { describe, expect, it } from '@jest/globals';
import { toWire } from './request';

describe('a call on the wire', () => {
  it('puts path parameters into the path and the rest of a read into the query', () => {
    expect(toWire('GET /api/rooms/:slug/topics', { slug: 'geräte & co', filter: 'open', cursor: undefined })).toEqual({
      method: 'GET',
      path: '/api/rooms/ger%C3%A4te%20%26%20co/topics?filter=open',
    });
  });

  it('repeats lists in the query', () => {
    expect(toWire('GET /api/events', { sector: ['culture', 'social'], subject: [] }).path).toBe(
      '/api/events?sector=culture&sector=social',
    );
  });

  it('sends the rest of a change as body, nulls included', () => {
    expect(toWire('PATCH /api/rooms/:roomId', { roomId: 'r1', name: 'Ausleihe', title: null })).toEqual({
      method: 'PATCH',
      path: '/api/rooms/r1',
      body: { name: 'Ausleihe', title: null },
    });
  });
});
