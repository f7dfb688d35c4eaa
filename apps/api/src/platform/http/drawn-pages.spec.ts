import { beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../../../../../tests/support/fixed-clock.js';
import { DrawnPages } from './drawn-pages.js';

let clock: FixedClock;
let pages: DrawnPages;
let drawn: string[];
beforeEach(() => {
  clock = new FixedClock();
  pages = new DrawnPages(clock);
  drawn = [];
});

const ask = (state: string) =>
  String(
    pages.once(state, () => {
      drawn.push(state);
      return `<p>${state}</p>`;
    }),
  );

describe('a page that many see alike', () => {
  it('is drawn once for the same state, and again when something has changed', () => {
    expect(['one', 'one', 'two'].map(ask)).toEqual(['<p>one</p>', '<p>one</p>', '<p>two</p>']);
    expect(drawn).toEqual(['one', 'two']);
  });

  it('is drawn again after a minute, since time changes pages, too', () => {
    ask('one');
    clock.advance({ seconds: 59 });
    ask('one');
    clock.advance({ seconds: 1 });
    ask('one');
    expect(drawn).toEqual(['one', 'one']);
  });

  it('goes when a hundred others have come, so that memory stays bounded', () => {
    ask('first');
    for (let n = 0; n < 100; n++) ask(String(n));
    ask('99');
    ask('first');
    expect(drawn.filter((state) => state === 'first' || state === '99')).toEqual(['first', '99', 'first']);
  });
});
