import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Algorithm, hash, type Options, verify } from '@node-rs/argon2';

/** Argon2id with the first parameters of OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one thread. */
const parameters: Options = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** An umlaut is one sign or two, as the keyboard likes (NIST SP 800-63B, 3.1.1.2). */
const normalised = (password: string) => password.normalize('NFKC');

/** Keeps and checks passwords. */
@Injectable()
export class Passwords {
  private readonly nobodys = hash(randomUUID(), parameters);

  hash(password: string) {
    return hash(normalised(password), parameters);
  }

  /** Does the same work when there is nothing to compare with, so that the time taken does not tell whether there is an account. */
  async verify(hashed: string | null | undefined, password: string) {
    const kept = hashed ?? (await this.nobodys);
    const plain = normalised(password);
    // Hashes from before passwords were normalised hold what was typed.
    const matches = (await verify(kept, plain)) || (plain !== password && (await verify(kept, password)));
    return matches && Boolean(hashed);
  }
}
