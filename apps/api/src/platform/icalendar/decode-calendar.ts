import { decode } from '../text/decode.js';

/**
 * A calendar file as text. Lines may be folded inside a letter of several octets (RFC 5545, 3.1), so bytes are unfolded
 * before they become letters.
 */
export function decodeCalendar(content: Buffer): string {
  if (content.subarray(0, 4096).includes(0)) return decode(content).text;
  return decode(Buffer.from(unfoldLetters(withoutQuotedPrintable(content.toString('latin1'))), 'latin1')).text;
}

/** Only where a fold stands between the octets of one letter; all others are joined as lines. */
const unfoldLetters = (octets: string) =>
  octets.replace(/([\xc2-\xf4][\x80-\xbf]{0,2})\r?\n[ \t](?=[\x80-\xbf])/g, '$1');

const QUOTED_PRINTABLE =
  /^(?=[^:\r\n]{1,400}QUOTED-PRINTABLE)([A-Z0-9-]{1,40}(?:;[^:;\r\n]{1,80}){0,8}):((?:[^\r\n]*=\r?\n)*[^\r\n]*)/gim;
const ENCODED = /;(?:ENCODING=)?QUOTED-PRINTABLE(?=;|$)/i;

/** vCalendar 1.0 writes letters as "=C3=B6" (RFC 2045, 6.7). Lines that go on become folded ones, so that the others keep their numbers. */
const withoutQuotedPrintable = (octets: string) =>
  octets.replace(QUOTED_PRINTABLE, (whole, name: string, value: string) =>
    ENCODED.test(name) ? `${name.replace(ENCODED, '').replace(/;CHARSET=[^;]*/i, '')}:${unquoted(value)}` : whole,
  );

const unquoted = (value: string) =>
  value
    .replace(/=(\r?\n)/g, '$1 ')
    .replace(/(?:=0D)?=0A|=0D/gi, '\\n')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
