import { decode } from '../text/decode.js';

/**
 * A calendar file as text. Lines may be folded inside a letter of several octets (RFC 5545, 3.1), so bytes are unfolded
 * before they become letters.
 */
export function decodeCalendar(content: Buffer): string {
  if (content.subarray(0, 4096).includes(0)) return decode(content).text;
  return decode(Buffer.from(unfoldLetters(content.toString('latin1')), 'latin1')).text;
}

/** Only where a fold stands between the octets of one letter; all others are joined as lines. */
const unfoldLetters = (octets: string) => octets.replace(/([\xc2-\xf4][\x80-\xbf]{0,2})\r?\n[ \t](?=[\x80-\xbf])/g, '$1');
