import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { isLoopback } from '../config/loopback.js';
import { askedBy } from './parts.js';

/** What proxies and tunnels add to a request they pass on. */
const FORWARDING = /^(forwarded|via|x-forwarded.*|x-real-ip|x-client-ip|x-cluster-client-ip|x-original-.*|x-envoy-.*|x-proxyuser-ip|true-client-ip|client-ip|fastly-client-ip|fly-.*|cf-.*|cdn-loop)$/;

/**
 * Whether somebody at this machine asks, and nobody through it: behind a proxy on the same machine everybody comes from here,
 * and a foreign page whose name leads here (DNS rebinding) asks for that name. HTTP/1.0 is what a proxy without any
 * configuration speaks, and no browser.
 */
export function isFromThisMachine(request: FastifyRequest): boolean {
  const { headers, socket, raw } = askedBy(request);
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  return isLoopback(socket.remoteAddress ?? '') && isLoopback(host) && raw.httpVersion !== '1.0' && !Object.keys(headers).some((name) => FORWARDING.test(name));
}

/** Whether whoever asks may use the accounts of the example and read everybody's mails. */
export const mayUseExample = (config: Config, request: FastifyRequest) => config.offersExampleAccounts && isFromThisMachine(request);
