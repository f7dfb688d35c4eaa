import { afterEach, describe, expect, it } from '@jest/globals';
import type { RoomEvent } from '@querschnitt/shared/events';
import type { Joined } from '@querschnitt/shared/rooms/socket';
import { Realtime } from './realtime';
import type { AtTheOtherEnd } from './wire';

type Answer = (joined: Joined | undefined) => void;

/** The other end of the wire, as far as the client can tell: it says what it likes, when it likes. */
class Line {
  connected = false;
  readonly joins: { seq: number; answer: Answer }[] = [];
  calls = 0;
  private end!: AtTheOtherEnd;

  call = (end: AtTheOtherEnd) => {
    this.calls++;
    this.end = end;
    return this;
  };
  readonly said: unknown[][] = [];
  say = (...said: unknown[]) => void this.said.push(said);
  mention = () => undefined;
  readonly watches: { eventId: string | null; answer: () => void }[] = [];
  ask = (name: string, data: unknown, patience: number, answer: (said: unknown) => void) => {
    if (name === 'watch')
      return void this.watches.push({
        ...(data as { eventId: string | null }),
        answer: () => answer({ outcome: 'done' }),
      });
    const timer = setTimeout(() => answer(undefined), patience);
    this.joins.push({ seq: (data as { seq: number }).seq, answer: (said) => (clearTimeout(timer), answer(said)) });
  };
  close = () => void (this.connected = false);

  comesUp() {
    this.connected = true;
    this.end.up();
  }

  says(name: string, said?: unknown) {
    this.end.heard(name, said);
  }

  breaks(refused = false) {
    this.connected = false;
    this.end.gone(refused);
  }

  async joined(count: number) {
    for (let turn = 0; this.joins.length < count; turn++) {
      if (turn > 2_000) throw new Error(`Waited in vain for join ${count}; there were ${this.joins.length}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return this.joins[count - 1]!;
  }
}

const PATIENCE = 20;
const event = (seq: number) =>
  ({
    roomId: 'r',
    seq,
    at: '2026-11-24T09:00:00Z',
    type: 'room.left',
    data: { memberId: 'm', role: 'member', memberCount: 1 },
  }) as RoomEvent;
let tab: Realtime;
afterEach(() => tab.close());

function opened() {
  const line = new Line();
  const heard: number[] = [];
  tab = new Realtime(line.call, PATIENCE, 1);
  tab.listen({ told: ({ seq }) => heard.push(seq) });
  tab.follow('r', 4);
  tab.open();
  line.comesUp();
  return { line, heard };
}

/** The join that is tried again is answered, and the tab hears everything. */
async function hearsAgain(line: Line, heard: number[], nth = 2) {
  (await line.joined(nth)).answer({ outcome: 'joined', events: [event(5)] });
  line.says('told', event(6));
  expect(heard).toEqual([5, 6]);
}

describe('a tab joins its rooms again', () => {
  it('when a join is never answered', async () => {
    const { line, heard } = opened();
    await hearsAgain(line, heard);
  });

  it('when it is told to come back later', async () => {
    const { line, heard } = opened();
    (await line.joined(1)).answer({ outcome: 'retry', afterMs: 1 });
    await hearsAgain(line, heard);
  });

  it('when the server failed and says only that', async () => {
    const { line, heard } = opened();
    await line.joined(1);
    line.says('exception');
    await hearsAgain(line, heard);
  });

  it('and listens only to the answer to the latest join', async () => {
    const { line, heard } = opened();
    const late = await line.joined(1);
    const second = await line.joined(2);
    late.answer({ outcome: 'not_found' });
    second.answer({ outcome: 'joined', events: [event(5)] });
    expect(heard).toEqual([5]);
  });
});

describe('the event on screen', () => {
  it('is watched again after every pause, and no more once the page has gone', async () => {
    const { line } = opened();
    const watches = () => line.watches.map(({ eventId }) => eventId);
    const stop = tab.watch('e');
    expect(watches()).toEqual(['e']);
    line.comesUp();
    expect(watches()).toEqual(['e', 'e']);
    // The next page is there before the one before it has gone.
    const stopNext = tab.watch('f');
    stop();
    stopNext();
    line.comesUp();
    expect(watches()).toEqual(['e', 'e', 'f', null]);
  });

  it('is asked for once it is watched, since it may have changed after the page was drawn', () => {
    const { line } = opened();
    const changed: string[] = [];
    tab.listen({ changed: (what) => void changed.push(what) });
    tab.watch('e');
    expect(changed).toEqual([]);
    line.watches[0]!.answer();
    expect(changed).toEqual(['event']);
    tab.watch('f');
    line.watches[0]!.answer();
    expect(changed).toEqual(['event']);
  });
});

describe('a tab calls again', () => {
  const comesBack = async (line: Line, calls: number) => {
    for (let turn = 0; line.calls < calls && turn < 2_000; turn++)
      await new Promise((resolve) => setTimeout(resolve, 1));
    expect(line.calls).toBe(calls);
  };

  it('when it was turned away, or the wire broke', async () => {
    const { line } = opened();
    line.breaks(true);
    await comesBack(line, 2);
    line.breaks();
    await comesBack(line, 3);
  });

  it('when it was told to, and not before, though the line breaks meanwhile', async () => {
    const { line } = opened();
    line.says('restart', { afterMs: 60 });
    line.breaks();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(line.calls).toBe(1);
    await comesBack(line, 2);
  });

  it('at once when the network is back, and only then', async () => {
    const { line } = opened();
    dispatchEvent(new Event('online'));
    expect(line.calls).toBe(1);
    dispatchEvent(new Event('offline'));
    expect(line.connected).toBe(false);
    dispatchEvent(new Event('online'));
    expect(line.calls).toBe(2);
  });

  it('and joins what it follows', async () => {
    const { line, heard } = opened();
    line.breaks();
    await comesBack(line, 2);
    line.comesUp();
    await hearsAgain(line, heard);
  });

  it('no more once it is closed', async () => {
    const { line } = opened();
    line.breaks();
    tab.close();
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    expect(line.calls).toBe(1);
  });
});
