import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../app.mjs';
import { startProduct } from './processes.mjs';

/** Values as pg takes them. */
export const revive = (value) =>
  value && typeof value === 'object' && 'bytes' in value ? Buffer.from(value.bytes, 'hex') : value;

/** Statements of the house that belong to no request. */
const housekeeping =
  /search_stale|pg_try_advisory|from outbox|update outbox|rate_limits where resets|from sessions s join members m on m.id = s.member_id where s.id = any/;

/**
 * Asks the product, one after the other, and notes what each request ran and answered.
 * @returns {Promise<{ path: string, headers: object, statements: { text: string, values: unknown[] }[], body: string }[]>}
 */
export async function record(community, requests) {
  const file = join(tmpdir(), `bench-record-${process.pid}.jsonl`);
  writeFileSync(file, '');
  const product = await startProduct(community, {
    flags: ['--import', join(root, 'bench/measure/record.mjs')],
    env: { RECORD_TO: file },
  });
  try {
    const recorded = [];
    for (const request of requests) recorded.push(await one(product.origin, file, request));
    return recorded;
  } finally {
    await product.stop();
    rmSync(file, { force: true });
  }
}

async function one(origin, file, request) {
  const { method = 'GET', path, headers = {}, body, expect = 200 } = request;
  // What runs once only (a cache filled, the last visit noted) belongs to no request.
  if (method === 'GET') await (await fetch(origin + path, { headers })).text();
  writeFileSync(file, '');
  const answer = await fetch(origin + path, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (answer.status !== expect) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  const statements = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ text: sql }) => !housekeeping.test(sql));
  return { ...request, headers, statements, body: text };
}
