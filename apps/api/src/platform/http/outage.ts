import type { ProblemCode } from '@querschnitt/shared/problems';

interface Thrown {
  code?: string;
  message?: string;
  name?: string;
  syscall?: string;
}

/** Connections that are refused, cut or never made, to a host or to a socket's file. */
const CUT = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

/** What was sent cannot be kept: it stands there already (409), or no column holds it (422). `undefined` for anything else. */
export function conflictOf(error: unknown): ProblemCode | undefined {
  const { code } = (error ?? {}) as Thrown;
  // unique_violation, exclusion_violation: somebody else was faster.
  if (code === '23505' || code === '23P01') return 'conflict';
  // Text too long, a number or moment out of range, a row too large for an index.
  return code && ['22001', '22003', '22007', '22008', '54000'].includes(code) ? 'input.unstorable' : undefined;
}

/**
 * Whether the installation rather than the request is at fault, which answers 503; `undefined` otherwise.
 * Codes of five characters are PostgreSQL's (SQLSTATE, appendix A of its manual).
 */
export function classifyOutage(error: unknown): ProblemCode | undefined {
  const { code = '', message = '', name, syscall } = (error ?? {}) as Thrown;
  // Disk full, a read-only transaction: a standby, or an administrator's precaution.
  if (code === '53100' || code === '25006' || FULL.has(code)) return 'server.read_only';
  // Too many clients, out of memory; a deadlock or a lock not granted, after which a repetition works.
  if (/^53|^40001|^40P01|^55P03/.test(code) || /timeout exceeded when trying to connect/.test(message))
    return 'server.busy';
  // Connection broken, shut down, starting up; a violated protocol (08P01) is our own mistake.
  if (/^(08(?!P01)|57P)/.test(code) || CUT.has(code) || (code === 'ENOENT' && syscall === 'connect'))
    return 'server.unavailable';
  if (
    /^Connection terminated|^Client has encountered a connection error|after calling end on the pool|^Connection ended unexpectedly/.test(
      message,
    )
  )
    return 'server.unavailable';
  // The connection went away in the middle of a transaction.
  return name === 'QueryRunnerAlreadyReleasedError' ? 'server.unavailable' : undefined;
}
