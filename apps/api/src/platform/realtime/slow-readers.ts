import { Injectable } from '@nestjs/common';
import { Metrics } from '../metrics/metrics.js';
import type { IoSocket } from './sockets.js';

const PACKETS = 500;
const BYTES = 1024 * 1024;

interface Packet {
  data?: string | Buffer;
}
interface Connection {
  writeBuffer: Packet[];
  transport: { socket?: { bufferedAmount: number; terminate: () => void } };
}

/** Somebody who reads so slowly that what waits for them would fill the memory; they resume when they come back. */
@Injectable()
export class SlowReaders {
  constructor(private readonly metrics: Metrics) {}

  isStalled(socket: IoSocket): boolean {
    const { writeBuffer, transport } = socket.conn as unknown as Connection;
    if (writeBuffer.length > PACKETS) return true;
    const waiting = writeBuffer.reduce((bytes, { data }) => bytes + (data?.length ?? 0), 0);
    return waiting + (transport.socket?.bufferedAmount ?? 0) > BYTES;
  }

  /** @returns how many were shed */
  disconnect(sockets: IoSocket[]): number {
    let count = 0;
    for (const socket of sockets) {
      if (!this.isStalled(socket)) continue;
      this.metrics.readersShed.inc();
      this.drop(socket);
      count++;
    }
    return count;
  }

  /** Saying goodbye would wait behind everything that is not being read, and keep it: the wire is cut. */
  private drop(socket: IoSocket) {
    const { transport } = socket.conn as unknown as Connection;
    socket.disconnect(true);
    transport.socket?.terminate();
  }
}
