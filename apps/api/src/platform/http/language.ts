import { type Language, preferredLanguage } from '@querschnitt/shared/kernel/language';
import type { FastifyRequest } from 'fastify';

/** The language chosen on the page, else the one the browser prefers. */
export const languageOf = (request: FastifyRequest): Language => preferredLanguage(request.headers['accept-language'], request.cookies?.lang);
