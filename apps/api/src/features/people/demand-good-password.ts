import { refuse } from '../../platform/http/problem.js';
import { commonPasswords } from './common-passwords.data.js';

/** @throws {Problem} `password.common` for what is tried first: listed passwords, one sign repeated, and what the account says about itself */
export function demandGoodPassword(password: string, about: { email?: string | null; name?: string | null }) {
  const plain = password.toLowerCase().trim();
  const own = [about.email, about.email?.split('@')[0], about.name, about.name?.replaceAll(' ', '')].map((text) => text?.toLowerCase());
  if (commonPasswords.has(plain) || new Set(plain).size < 4 || own.includes(plain)) refuse('password.common', { field: 'password' });
}
