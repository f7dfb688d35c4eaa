const TELLING = new Set(['Error', 'TypeError', 'ReferenceError', 'AggregateError']);
const FRAMES = 8;

interface Known {
  code?: unknown;
  table?: unknown;
  constraint?: unknown;
  responseCode?: unknown;
}

/**
 * What a log may hold of an error: where and what, but nothing people wrote. Parsers quote their input, the database
 * the row, a mail server the address; so their messages stay out, and codes tell enough.
 */
export function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint, responseCode } = error as Known;
  return {
    type: error.name,
    code,
    table,
    constraint,
    responseCode,
    message: mayTell(error) ? error.message.replace(/\S+@\S+/g, '…') : undefined,
    at: framesOf(error.stack),
  };
}

function mayTell(error: Error & Known) {
  if (error.responseCode !== undefined) return false;
  // SQLSTATE. Of these classes (connection, resources, shutdown) the messages speak of the server only.
  if (typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) && !('syscall' in error))
    return /^(08|25|53|57)/.test(error.code);
  return TELLING.has(error.name);
}

export const framesOf = (stack: string | undefined) =>
  stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
