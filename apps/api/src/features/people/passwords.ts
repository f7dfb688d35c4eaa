import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Algorithm, hash, type Options, verify } from '@node-rs/argon2';

/** Argon2id with the first parameters of OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one thread. */
const parameters: Options = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Keeps and checks passwords. */
@Injectable()
export class Passwords {
  private readonly nobodys = hash(randomUUID(), parameters);

  hash(password: string) {
    return hash(password, parameters);
  }

  /** Does the same work when there is nothing to compare with, so that the time taken does not tell whether there is an account. */
  async verify(hashed: string | null | undefined, password: string) {
    const matches = await verify(hashed ?? (await this.nobodys), password);
    return matches && Boolean(hashed);
  }
}
