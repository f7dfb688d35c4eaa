import { beforeEach, describe, expect, it } from '@jest/globals';
import { Drafts } from './drafts';
import { forgetAll, keysOf } from './own-keys';

const DAY = 86_400_000;
let clock = 1_000 * DAY;
const opened = (owner: string | null, tab: string) =>
  new Drafts({ owner, storage: localStorage, tab, now: () => ++clock });

beforeEach(() => localStorage.clear());

describe('drafts', () => {
  it('are shown to nobody else at the same computer, and carry the name of their owner', () => {
    opened('mia', 'one').keep('topic.1', 'vertraulich');
    expect(opened('karl', 'one').find('topic.1')).toBeUndefined();
    expect(opened(null, 'one').find('topic.1')).toBeUndefined();
    expect(opened('mia', 'one').find('topic.1')).toBe('vertraulich');
    expect(keysOf(localStorage).every((key) => key.includes('mia'))).toBe(true);
  });

  it('of two tabs do not replace each other', () => {
    const [one, two] = [opened('mia', 'one'), opened('mia', 'two')];
    one.keep('topic.1', 'aus Tab eins');
    two.keep('topic.1', 'aus Tab zwei');
    expect(opened('mia', 'one').find('topic.1')).toBe('aus Tab eins');
    expect(opened('mia', 'two').find('topic.1')).toBe('aus Tab zwei');
    two.clear('topic.1');
    expect(opened('mia', 'one').find('topic.1')).toBe('aus Tab eins');
  });

  it('of a tab that was closed are found in the next one, and gone everywhere once sent there', () => {
    opened('mia', 'closed').keep('topic.1', 'liegen geblieben');
    const next = opened('mia', 'next');
    expect(next.find('topic.1')).toBe('liegen geblieben');
    next.keep('topic.1', 'liegen geblieben und fertig');
    next.clear('topic.1');
    expect(opened('mia', 'third').find('topic.1')).toBeUndefined();
  });

  it('that somebody went on writing elsewhere outlive the sending of their copy', () => {
    const first = opened('mia', 'one');
    first.keep('topic.1', 'Anfang');
    const copy = opened('mia', 'two');
    expect(copy.find('topic.1')).toBe('Anfang');
    first.keep('topic.1', 'Anfang und mehr');
    copy.clear('topic.1');
    expect(opened('mia', 'one').find('topic.1')).toBe('Anfang und mehr');
  });

  it('do not stay for ever, nor those without an owner', () => {
    localStorage.setItem('querschnitt.draft.topic.1', 'niemandes');
    opened('mia', 'one').keep('topic.1', 'alt');
    clock += 61 * DAY;
    expect(opened('mia', 'one').find('topic.1')).toBeUndefined();
    expect(localStorage.length).toBe(0);
  });

  it('are counted, and forgotten with all else that was kept for this person only', () => {
    const mia = opened('mia', 'one');
    mia.keep('topic.1', 'a');
    mia.keep('event.new', { title: 'b' });
    opened('karl', 'one').keep('topic.1', 'c');
    expect(mia.count).toBe(2);
    mia.forget();
    forgetAll('mia', localStorage);
    mia.keep('topic.1', 'beim Verlassen der Seite');
    expect(mia.count).toBe(0);
    expect(opened('karl', 'one').find('topic.1')).toBe('c');
  });

  it('survive what others left in the storage', () => {
    opened('mia', 'one').keep('topic.1', 'a');
    for (const key of keysOf(localStorage)) localStorage.setItem(key, '{broken');
    expect(opened('mia', 'one').find('topic.1')).toBeUndefined();
  });
});
