import { describe, expect, it } from '@jest/globals';
import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { ApiProblem } from '../../../platform/api';
import { Outbox, type Unsent } from './outbox';

const problem = (status: number, code: string) =>
  new ApiProblem({ type: 'about:blank', title: `Problem ${code}`, status, code });
const unsent = (id: string): Unsent => ({
  id,
  topicId: 't',
  memberId: 'm',
  source: `Text ${id}`,
  replyTo: null,
  writtenAt: '2026-11-24T09:00:00Z',
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

function opened(answers: (ApiProblem | 'ok')[], storage = memory()) {
  const sent: string[] = [];
  const box = new Outbox(
    (post) => {
      const answer = answers.shift() ?? 'ok';
      if (answer !== 'ok') return Promise.reject(answer);
      sent.push(post.id);
      return Promise.resolve({ id: post.id } as Post);
    },
    () => storage,
  );
  box.actAs('m');
  return { box, sent, storage };
}

describe('posts not yet sent', () => {
  it('keep a refused post with the sentence and send those after it', async () => {
    const { box, sent } = opened([problem(422, 'post.reply_elsewhere')]);
    box.add(unsent('1'));
    box.add(unsent('2'));
    await settled();
    expect(sent).toEqual(['2']);
    expect(box.all()).toEqual([
      { ...unsent('1'), refusal: { code: 'post.reply_elsewhere', title: 'Problem post.reply_elsewhere' } },
    ]);
  });

  it('stay in order and survive a reload while there is no connection', async () => {
    const { box, sent, storage } = opened([problem(0, 'network.failed'), problem(503, 'server.unavailable')]);
    box.add(unsent('1'));
    box.add(unsent('2'));
    await settled();
    expect(sent).toEqual([]);

    const later = opened([], storage);
    await settled();
    expect(later.sent).toEqual(['1', '2']);
    expect(opened([], storage).box.all()).toEqual([]);
  });

  it('leave the list only after they were told as sent', async () => {
    const { box } = opened([]);
    const seen: number[] = [];
    box.onSent(() => seen.push(box.all().length));
    box.add(unsent('1'));
    await settled();
    expect(seen).toEqual([1]);
    expect(box.all()).toEqual([]);
  });

  it('are not sent in the name of the next person at the same computer', async () => {
    const { box, sent } = opened([problem(0, 'network.failed')]);
    box.add(unsent('1'));
    await settled();
    box.actAs('somebody else');
    await settled();
    expect(sent).toEqual([]);
    box.actAs('m');
    await settled();
    expect(sent).toEqual(['1']);
  });

  it('work without any storage', async () => {
    const forbidden = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('denied');
      },
    };
    const { box, sent } = opened([], forbidden as never);
    box.add(unsent('1'));
    await settled();
    expect(sent).toEqual(['1']);
  });
});
