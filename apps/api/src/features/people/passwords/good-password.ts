import { Injectable } from '@nestjs/common';
import { fail } from '../../../platform/http/problem.js';
import { ascii } from '../../../platform/text/ascii.js';
import { Site } from '../../site/index.js';
import { CommonPasswords } from './common-passwords.js';

/** Letters in a row that make a name: shorter ones stand in too many words. */
const NAME = /\p{L}{4,}/gu;
/** So few signs around a usual word are tried first, too. */
const AROUND = 6;
const LEET: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' };

/** What a password must not be (ASVS 5.0, 6.2.4 and 6.2.11): common, a usual word with a few signs, or made of names anybody knows. */
@Injectable()
export class GoodPassword {
  constructor(
    private readonly common: CommonPasswords,
    private readonly site: Site,
  ) {}

  /** @throws {Problem} `password.common`, `password.own_name` */
  async demand(password: string, about: { email?: string | null; name?: string | null }) {
    const plain = password.normalize('NFKC').toLowerCase().trim();
    const names = [about.name, about.email?.split('@')[0], (await this.site.facts()).name].flatMap(
      (text) => text?.toLowerCase().match(NAME) ?? [],
    );
    // Also as it is typed without umlauts: Jördis is joerdis.
    if (names.some((name) => ascii(plain).includes(ascii(name)))) fail('password.own_name', { field: 'password' });
    if (new Set(plain).size < 4 || (await this.isCommon(plain))) fail('password.common', { field: 'password' });
  }

  private async isCommon(plain: string) {
    if (await this.common.listed(plain)) return true;
    const bare = stripped(plain);
    for (const word of new Set([bare, unleet(bare), stripped(unleet(plain))]))
      if (
        plain.length - word.length <= AROUND &&
        ((await this.common.isUsual(word)) || (await this.common.listed(word)))
      )
        return true;
    return false;
  }
}

const stripped = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
const unleet = (text: string) => text.replace(/[013457@$]/g, (sign) => LEET[sign]!);
