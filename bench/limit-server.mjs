/**
 * The limit for reads: Fastify and pg, bare. A request `/n` runs the statements noted for the nth request of the product,
 * prepared where it prepares them, and answers the same bytes, made from an object as the product has to.
 */
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import pg from 'pg';
import { revive } from './measure/recorder.mjs';

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const { url, recorded } = JSON.parse(readFileSync(process.env.LIMIT_FILE, 'utf8'));
const pool = new pg.Pool({ connectionString: url, max: 20 });
const answers = recorded.map(({ statements, body }) => ({
  answer: JSON.parse(body),
  statements: statements.map((statement) => ({ ...statement, values: statement.values.map(revive) })),
}));

const app = fastify();
app.get('/:nth', async (request, reply) => {
  const { statements, answer } = answers[request.params.nth];
  for (const { name, text, values } of statements) await pool.query({ name, text, values });
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer));
});
process.send({ origin: await app.listen({ port: 0, host: '127.0.0.1' }) });
process.once('SIGTERM', () => process.exit(0));
