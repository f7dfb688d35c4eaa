import { describe, expect, it } from '@jest/globals';
import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { type Row, rowsOf } from './rows';

let position = 0;
const post = (author: string | null, createdAt: string, more: Partial<Post> = {}) =>
  ({
    id: `${++position}`,
    position,
    author: author && { id: author, name: author },
    createdAt,
    deletedAt: null,
    ...more,
  }) as Post;
const topic = (...posts: (() => Post)[]) => ((position = 0), posts.map((make) => make()));

/** `kar` a post with its head, `+kar` one that goes on, `== day`, `~3` days of silence, `--` the line. */
const drawn = (rows: Row[]) =>
  rows.map((row) => {
    if (row.kind === 'day') return `== ${row.at.slice(0, 10)}`;
    if (row.kind === 'gap') return `~${row.days}`;
    if (row.kind === 'new') return '--';
    return `${row.continued ? '+' : ''}${row.post.author?.name ?? 'gone'}`;
  });

describe('the stream', () => {
  it('groups what one person writes within five minutes', () => {
    const posts = topic(
      () => post('kar', '2026-11-24T09:00:00Z'),
      () => post('kar', '2026-11-24T09:04:59Z'),
      () => post('kar', '2026-11-24T09:09:59Z'),
      () => post('tn', '2026-11-24T09:10:00Z'),
      () => post('kar', '2026-11-24T09:10:01Z'),
    );
    expect(drawn(rowsOf(posts, { me: null, readBefore: null }))).toEqual([
      '== 2026-11-24',
      'kar',
      '+kar',
      'kar',
      'tn',
      'kar',
    ]);
  });

  it('does not group across midnight in Berlin, after a deleted post, or for people who are gone', () => {
    const posts = topic(
      () => post('kar', '2026-11-23T22:59:00Z'),
      () => post('kar', '2026-11-23T23:01:00Z', { deletedAt: '2026-11-24T08:00:00Z' }),
      () => post('kar', '2026-11-23T23:02:00Z'),
      () => post(null, '2026-11-23T23:03:00Z'),
      () => post(null, '2026-11-23T23:04:00Z'),
    );
    expect(drawn(rowsOf(posts, { me: null, readBefore: null }))).toEqual([
      '== 2026-11-23',
      'kar',
      '== 2026-11-23',
      'kar',
      'kar',
      'gone',
      'gone',
    ]);
  });

  it('speaks of a pause of more than a day', () => {
    const posts = topic(
      () => post('a', '2026-11-20T11:00:00Z'),
      () => post('b', '2026-11-21T11:00:00Z'),
      () => post('c', '2026-11-24T07:00:00Z'),
    );
    expect(drawn(rowsOf(posts, { me: null, readBefore: null }))).toEqual([
      '== 2026-11-20',
      'a',
      '== 2026-11-21',
      'b',
      '~3',
      '== 2026-11-24',
      'c',
    ]);
  });

  it('draws the line above the first unread post of somebody else and starts a group there', () => {
    const posts = topic(
      () => post('tn', '2026-11-24T09:00:00Z'),
      () => post('me', '2026-11-24T09:01:00Z'),
      () => post('tn', '2026-11-24T09:02:00Z'),
      () => post('tn', '2026-11-24T09:03:00Z'),
    );
    expect(drawn(rowsOf(posts, { me: 'me', readBefore: 1 }))).toEqual(['== 2026-11-24', 'tn', 'me', '--', 'tn', '+tn']);
    expect(drawn(rowsOf(posts, { me: 'me', readBefore: 3 }))).toEqual(['== 2026-11-24', 'tn', 'me', 'tn', '--', 'tn']);
  });

  it('draws no line where all is read, where nothing was read yet, and for guests', () => {
    const posts = topic(
      () => post('tn', '2026-11-24T09:00:00Z'),
      () => post('kar', '2026-11-24T09:09:00Z'),
    );
    expect(drawn(rowsOf(posts, { me: 'me', readBefore: 2 }))).not.toContain('--');
    expect(drawn(rowsOf(posts, { me: 'me', readBefore: 0 }))).not.toContain('--');
    expect(drawn(rowsOf(posts, { me: null, readBefore: null }))).not.toContain('--');
  });
});
