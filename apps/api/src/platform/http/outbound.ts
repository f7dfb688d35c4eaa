import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Problem, fail } from './problem.js';
import { isPublic } from './public-address.js';

/** Which addresses may be asked, and how much and how long one listens. */
export class OutboundPolicy {
  readonly bytes: number = 1024 * 1024;
  readonly milliseconds: number = 5_000;
  readonly redirects: number = 3;

  allows(address: string, _port: number) {
    return isPublic(address);
  }

  async resolve(host: string) {
    return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
  }
}

interface Fetched {
  /** Where the content was found in the end. */
  url: string;
  content: Buffer;
}

/** Fetches addresses that people give: the name is resolved once and the connection pinned to that, so that nothing inside is reached. */
@Injectable()
export class Outbound {
  constructor(private readonly policy: OutboundPolicy) {}

  /** @throws {Problem} `outbound.…` with the reason, at `field` */
  async fetch(address: string, field?: string): Promise<Fetched> {
    const signal = AbortSignal.timeout(this.policy.milliseconds);
    try {
      return await this.follow(new URL(address.replace(/^webcals?:/i, 'https:')), signal, 0);
    } catch (error) {
      if (error instanceof Problem) throw new Problem(error.code, { ...error.details, ...(field ? { field } : {}) });
      return fail(signal.aborted ? 'outbound.too_slow' : 'outbound.unreachable', field ? { field } : {});
    }
  }

  private async follow(url: URL, signal: AbortSignal, hop: number): Promise<Fetched> {
    if (hop > this.policy.redirects) fail('outbound.too_many_redirects');
    const answer = await this.ask(url, await this.pin(url, signal), signal);
    if (Buffer.isBuffer(answer)) return { url: url.href, content: answer };
    return this.follow(answer, signal, hop + 1);
  }

  /** One address for the host; refused if any of its addresses is not public, for a mixed answer is an attack. */
  private async pin(url: URL, signal: AbortSignal) {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') fail('outbound.refused');
    if (url.username || url.password) fail('outbound.refused');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const addresses = isIP(host) ? [host] : await Promise.race([this.policy.resolve(host), aborted(signal)]);
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    if (!addresses.length || !addresses.every((address) => this.policy.allows(address, port))) fail('outbound.refused');
    return addresses[0]!;
  }

  /** The body, or where one is sent on to. */
  private ask(url: URL, pinned: string, signal: AbortSignal): Promise<Buffer | URL> {
    const { request } = url.protocol === 'https:' ? https : http;
    const family = isIP(pinned);
    return new Promise((resolve, reject) => {
      const asked = request(url, {
        agent: false,
        signal,
        headers: { accept: 'text/calendar, text/plain;q=0.5', 'user-agent': 'Querschnitt' },
        lookup: (_host, options, found) =>
          options.all ? found(null, [{ address: pinned, family }]) : found(null, pinned, family),
      });
      asked.on('error', reject);
      asked.on('response', (answer) => {
        const status = answer.statusCode ?? 0;
        const next = [301, 302, 303, 307, 308].includes(status) ? answer.headers.location : undefined;
        if (next || status !== 200) {
          asked.destroy();
          if (!next) return reject(new Problem('outbound.status', { params: { status } }));
          return URL.canParse(next, url.href)
            ? resolve(new URL(next, url))
            : reject(new Problem('outbound.unreachable'));
        }
        this.read(answer).then(resolve, (error: unknown) => {
          asked.destroy();
          reject(error as Error);
        });
      });
      asked.end();
    });
  }

  private async read(answer: http.IncomingMessage) {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > this.policy.bytes) fail('outbound.too_large');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );
