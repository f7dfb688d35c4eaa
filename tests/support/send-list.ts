import type { ImportReport } from '@querschnitt/shared/imports/import.schema';
import type { Visitor } from './visitor.js';
import type { World } from './world.js';

interface Answer {
  status: number;
  body: ImportReport & { code: string; title: string };
}

/** A list as a browser sends it. */
export async function sendList(
  world: World,
  visitor: Visitor,
  route: '/api/imports' | '/api/imports/preview',
  content: string | Buffer,
  fields: Record<string, string> = {},
): Promise<Answer> {
  const part = (head: string, body: string | Buffer) =>
    Buffer.concat([
      Buffer.from(`--g\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body as string),
      Buffer.from('\r\n'),
    ]);
  const parts = Object.entries({ kind: 'people', ...fields }).map(([name, value]) => part(`name="${name}"`, value));
  const payload = Buffer.concat([
    ...parts,
    part('name="file"; filename="liste.csv"', content),
    Buffer.from('--g--\r\n'),
  ]);
  const answer = await world.app.inject({
    method: 'POST',
    url: route,
    headers: { cookie: visitor.cookie, 'content-type': 'multipart/form-data; boundary=g' },
    payload,
  });
  return { status: answer.statusCode, body: answer.json() };
}
