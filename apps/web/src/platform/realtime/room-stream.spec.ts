import type { RoomEvent } from '@querschnitt/shared/events';
import { describe, expect, it } from '@jest/globals';
import { RoomStream } from './room-stream';

const event = (seq: number) =>
  ({
    roomId: 'r',
    seq,
    at: '2026-11-24T09:00:00Z',
    type: 'room.left',
    data: { memberId: 'm', memberCount: 1 },
  }) as RoomEvent;

function listening(seq: number) {
  const heard: number[] = [];
  return { heard, stream: new RoomStream(seq, (one) => heard.push(one.seq)) };
}

describe('the stream of a room', () => {
  it('holds back what is told while joining until the missed events are there', () => {
    const { heard, stream } = listening(4);
    stream.told(event(7));
    expect(heard).toEqual([]);
    expect(stream.joined([event(5), event(6)])).toBe(true);
    expect(heard).toEqual([5, 6, 7]);
  });

  it('delivers nothing twice', () => {
    const { heard, stream } = listening(0);
    stream.joined([event(1)]);
    stream.told(event(1));
    stream.told(event(2));
    stream.joining();
    stream.joined([event(1), event(2), event(3)]);
    expect(heard).toEqual([1, 2, 3]);
  });

  it('reports a gap and delivers nothing past it', () => {
    const { heard, stream } = listening(0);
    stream.joined([]);
    expect(stream.told(event(2))).toBe(false);
    expect(heard).toEqual([]);
    expect(stream.seq).toBe(0);
  });

  it('goes on from the new number after too much was missed', () => {
    const { heard, stream } = listening(3);
    stream.joined([event(4)]);
    stream.joining();
    stream.told(event(901));
    expect(stream.restarted(900)).toBe(true);
    expect(heard).toEqual([4, 901]);
  });
});
