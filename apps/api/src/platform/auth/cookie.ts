import { parse } from '@fastify/cookie';

/** Cookies of a raw header; sockets and requests read them alike. */
export const parseCookie = (header: string | undefined): Record<string, string | undefined> => (header ? parse(header) : {});
