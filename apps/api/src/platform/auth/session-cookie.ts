import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { SESSION_DAYS, Sessions } from './sessions.js';

/** Hands the browser its session, and takes it away. */
@Injectable()
export class SessionCookie {
  constructor(
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  /** Always a new session: one that was there before sign-in is ended (OWASP: session fixation). */
  async signIn(request: FastifyRequest, reply: FastifyReply, memberId: string) {
    await this.sessions.endOf(request);
    const token = await this.sessions.open(memberId, request.headers['user-agent'] ?? '');
    reply.setCookie(this.sessions.cookieName, token, { ...this.attributes, maxAge: SESSION_DAYS * 86_400 });
  }

  async signOut(request: FastifyRequest, reply: FastifyReply) {
    await this.sessions.endOf(request);
    // On a shared computer the next person finds neither what was being written nor, by going back, what was read.
    reply.header('clear-site-data', '"cache", "storage"');
    reply.clearCookie(this.sessions.cookieName, this.attributes);
  }

  private get attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: this.config.secure };
  }
}
