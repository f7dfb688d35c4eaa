import type { World } from './world.js';

export interface Letter {
  kind: string;
  to: string;
  title: string;
  text: string;
  reply_to: string | null;
}

/** What was written to an address, the newest last. */
export const lettersTo = (world: World, to: string) =>
  world.sql<Letter>(
    'select kind, recipient::text as to, title, text, reply_to from outbox where recipient = $1 order by created_at, id',
    [to],
  );

/** The token in the newest letter to an address. */
export async function tokenFor(world: World, to: string): Promise<string> {
  const letter = (await lettersTo(world, to)).at(-1);
  const token = /(?:token=|\/einladung\/)([\w-]{43})/.exec(letter?.text ?? '')?.[1];
  if (!token) throw new Error(`No link in the newest letter to ${to}: ${letter?.title ?? 'none'}`);
  return token;
}
