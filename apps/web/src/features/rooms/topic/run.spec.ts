import { describe, expect, it } from '@jest/globals';
import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { extendRun, nextPage } from './run';

const posts = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ id: `${from + i}`, position: from + i }) as Post);
const view = (from: number, to: number, postCount = 1_000) =>
  ({ topic: { postCount }, posts: posts(from, to) }) as TopicView;
const ends = ({ posts }: TopicView) => [posts[0]?.position, posts.at(-1)?.position, posts.length];

describe('the run of posts on the page', () => {
  it('grows upwards and lets the far end go', () => {
    expect(ends(extendRun(view(100, 149), posts(70, 99), 60))).toEqual([70, 129, 60]);
  });

  it('grows downwards and lets the beginning go', () => {
    expect(ends(extendRun(view(100, 149), posts(150, 179), 60))).toEqual([120, 179, 60]);
  });

  it('ignores what is already there or does not connect', () => {
    const held = view(100, 149);
    expect(extendRun(held, posts(110, 120))).toBe(held);
    expect(extendRun(held, posts(60, 90))).toBe(held);
    expect(extendRun(held, posts(151, 160))).toBe(held);
    expect(ends(extendRun(held, posts(90, 110)))).toEqual([90, 149, 60]);
  });

  it('knows the next page up to both ends', () => {
    expect(nextPage(view(12, 40), 'older')).toEqual({ from: 1, to: 11 });
    expect(nextPage(view(1, 40), 'older')).toBeUndefined();
    expect(nextPage(view(960, 990), 'newer')).toEqual({ from: 991, to: 1_000 });
    expect(nextPage(view(960, 1_000), 'newer')).toBeUndefined();
  });
});
