import plugin from '@fastify/cookie';

// The plugin carries its parser along, but its types do not say so.
const { parse } = plugin as unknown as { parse: (header: string) => Record<string, string | undefined> };

/** Cookies of a raw header; sockets and requests read them alike. */
export const parseCookie = (header: string | undefined) => (header ? parse(header) : {});
