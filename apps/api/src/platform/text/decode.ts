import { isUtf8 } from 'node:buffer';
import { around, decodeOld, type OldEncoding } from './old-encodings.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | OldEncoding;

const REPLACEMENT = 0xfffd;
const PEEK = 4096;

/** Text of a file whose encoding nobody names: by its mark, by its zero bytes, as UTF-8, else as what was there before. */
export function decode(content: Uint8Array): { text: string; encoding: Encoding } {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const wide = wideOf(bytes);
  if (wide === 'utf-16be')
    return {
      text: new TextDecoder('utf-16le').decode(Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16()),
      encoding: wide,
    };
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  return isUtf8(bytes) || isNearly(bytes)
    ? { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' }
    : decodeOld(bytes);
}

/** A letter cut in two does not make a file of umlauts an old one. */
function isNearly(bytes: Buffer) {
  const { broken, multibyte } = lettersOf(new TextDecoder('utf-8').decode(around(bytes)));
  return multibyte >= 4 * broken;
}

function lettersOf(text: string) {
  let [broken, multibyte] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === REPLACEMENT) broken++;
    else if (sign >= 0x80) multibyte++;
  }
  return { broken, multibyte };
}

function wideOf(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const until = Math.min(bytes.length, PEEK) & ~1;
  for (let at = 0; at < until; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const half = until / 2;
  if (half && zeros[1]! > half * 0.7 && zeros[0]! < half * 0.1) return 'utf-16le';
  return half && zeros[0]! > half * 0.7 && zeros[1]! < half * 0.1 ? 'utf-16be' : undefined;
}
