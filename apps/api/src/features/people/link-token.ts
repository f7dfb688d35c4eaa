import { createHash, randomBytes } from 'node:crypto';

/** The hash under which a link is kept: whoever reads the database cannot use it. */
export const hashOfLink = (token: string) => createHash('sha256').update(token).digest();

/** 256 random bits for a link, and the hash to keep. */
export function newLinkToken() {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOfLink(token) };
}
