import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { isLoopback } from '../config/loopback.js';
import { askedBy } from './subrequests.js';

/** What proxies, tunnels and content delivery networks add to a request they pass on; underscores are another spelling. */
const FORWARDING =
  /forwarded|proxy|(^|-)(real|client|socket|remote|cluster-client)-?(ip|addr|host)|-original-|-(trace|request)-|(^|-)(url-)?scheme$|^(via|x-host|x-proto|front-end-https|cdn-loop|incap-client-ip)$|^(cf|fly|fastly|akamai|ngrok|tailscale|x-(azure|arr|amz.?|appengine|cloud|envoy|vercel|nf|ssl))-/;
const isForwarding = (header: string) => FORWARDING.test(header.replaceAll('_', '-'));

/**
 * Whether somebody at this machine asks, and nobody through it: behind a proxy on the same machine everybody comes from here,
 * and a foreign page whose name leads here (DNS rebinding) asks for that name. HTTP/1.0 is what a proxy without any
 * configuration speaks, and no browser; a whole address is what one asks a proxy for, whatever `Host` says beside it. Whoever
 * passes on bytes unread cannot be told apart: behind such a tunnel are invented people only.
 */
export function isFromThisMachine(request: FastifyRequest): boolean {
  const { headers, socket, raw } = askedBy(request);
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  return (
    isLoopback(socket.remoteAddress ?? '') &&
    isLoopback(host) &&
    raw.httpVersion !== '1.0' &&
    (raw.url ?? '').startsWith('/') &&
    !Object.keys(headers).some(isForwarding)
  );
}

/**
 * Whether whoever asks may use the accounts of the example and read everybody's mails. Every browser sends `Connection`, and
 * every proxy keeps it to itself (RFC 9110, 7.6.1), also one that adds no word of its own.
 */
export const mayUseExample = (config: Config, request: FastifyRequest) =>
  config.offersExampleAccounts && isFromThisMachine(request) && askedBy(request).headers.connection !== undefined;
