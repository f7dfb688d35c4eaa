import type { IncomingMessage } from 'node:http';

/** Who speaks, as the proxies that are believed tell it: the same hop that HTTP believes. */
export function addressOf(request: Pick<IncomingMessage, 'headers' | 'socket'>, trustedProxies: number): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const hops = [request.socket.remoteAddress ?? '', ...forwarded.reverse()];
  return hops[Math.min(trustedProxies, hops.length - 1)]!;
}
