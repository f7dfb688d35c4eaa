import { type Language, preferredLanguage } from '@querschnitt/shared/kernel/language';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** That of the account, where somebody is signed in. Set by the access guard. */
    accountLanguage?: Language;
  }
}

/** The language chosen on this device, else in the account, else the one the browser prefers. */
export const languageOf = (request: FastifyRequest): Language =>
  preferredLanguage(request.headers['accept-language'], request.cookies?.lang, request.accountLanguage);
