import { describe, expect, it } from '@jest/globals';
import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import type { Topic } from '@querschnitt/shared/rooms/topics.schema';
import { QueryClient } from '@tanstack/react-query';
import { applyReadMarks } from './read-mark';

const topic = (id: string, roomId: string, postCount: number) =>
  ({ id, roomId, postCount, readPosition: 1, unread: postCount - 1 }) as Topic;
const keys = { rooms: ['GET /api/rooms', { which: 'mine' }], inbox: ['GET /api/inbox', {}] };

function holding() {
  const client = new QueryClient();
  client.setQueryData(keys.rooms, {
    items: [
      { id: 'r', unread: 5 },
      { id: 'other', unread: 2 },
    ] as Room[],
    next: null,
  });
  client.setQueryData(keys.inbox, {
    items: [topic('a', 'r', 3), topic('b', 'r', 4), topic('c', 'other', 3)],
    next: null,
  });
  const unread = (key: readonly unknown[]) =>
    client.getQueryData<{ items: { id: string; unread: number }[] }>(key)!.items.map(({ id, unread }) => [id, unread]);
  return { client, unread };
}

describe('a second tab', () => {
  it('shows as read what another marked as read, be it a room', () => {
    const { client, unread } = holding();
    applyReadMarks(client, {
      roomId: 'r',
      roomUnread: 0,
      topics: [
        { topicId: 'a', position: 3 },
        { topicId: 'b', position: 4 },
      ],
    });
    expect([unread(keys.rooms), unread(keys.inbox)]).toEqual([
      [
        ['r', 0],
        ['other', 2],
      ],
      [
        ['a', 0],
        ['b', 0],
        ['c', 2],
      ],
    ]);
  });

  it('is not set back by a mark that comes late', () => {
    const { client, unread } = holding();
    for (const position of [4, 2])
      applyReadMarks(client, { roomId: 'r', roomUnread: 2, topics: [{ topicId: 'b', position }] });
    expect(unread(keys.inbox)).toEqual([
      ['a', 2],
      ['b', 0],
      ['c', 2],
    ]);
  });
});
