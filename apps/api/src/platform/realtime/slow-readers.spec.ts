import { describe, expect, it } from '@jest/globals';
import type { Metrics } from '../metrics/metrics.js';
import { SlowReaders } from './slow-readers.js';
import type { IoSocket } from './sockets.js';

const slow = new SlowReaders({ readersShed: { inc: () => undefined } } as unknown as Metrics);
const reader = (packets: string[], bufferedAmount = 0) =>
  ({
    conn: { writeBuffer: packets.map((data) => ({ data })), transport: { socket: { bufferedAmount } } },
  }) as unknown as IoSocket;
const KB = 'x'.repeat(1024);

describe('somebody for whom much is waiting', () => {
  it.each([
    ['in many packets', reader(Array.from({ length: 501 }, () => 'x'))],
    ['in few packets', reader([KB.repeat(1025)])],
    ['on the wire', reader([], 1025 * 1024)],
    ['in both', reader([KB.repeat(600)], 600 * 1024)],
  ])('is stalled: %s', (_, one) => expect(slow.isStalled(one)).toBe(true));

  it('is not, where that is a moment of a busy room', () =>
    expect(
      slow.isStalled(
        reader(
          Array.from({ length: 400 }, () => KB),
          500 * 1024,
        ),
      ),
    ).toBe(false));
});
