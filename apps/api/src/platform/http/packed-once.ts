import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** An answer that is the same for everybody for as long as this process runs: made and packed when first asked for, not for each visitor. */
export class PackedOnce {
  private made: Promise<Record<'br' | 'gzip' | 'identity', Buffer>> | undefined;

  constructor(
    private readonly type: string,
    private readonly make: () => string,
  ) {}

  readonly answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const made = await (this.made ??= this.pack());
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply.type(this.type).headers({ 'cache-control': 'public, max-age=300', vary: 'accept-encoding' }).send(made[encoding]);
  };

  private async pack() {
    const identity = Buffer.from(this.make());
    return { identity, br: await promisify(brotliCompress)(identity), gzip: await promisify(gzip)(identity) };
  }
}
