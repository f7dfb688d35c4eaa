/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on (WHATWG Encoding). Node 20 decodes it as Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** From 0x80 on: what Excel saves as "CSV (MS-DOS)" in Western Europe. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const decoders = {
  'windows-1252': (bytes: Buffer) =>
    bytes.toString('latin1').replace(/[\x80-\x9f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80]!),
  cp850: (bytes: Buffer) => bytes.toString('latin1').replace(/[\x80-\xff]/g, (sign) => DOS[sign.charCodeAt(0) - 0x80]!),
  macintosh: (bytes: Buffer) => new TextDecoder('macintosh').decode(bytes),
};
export type OldEncoding = keyof typeof decoders;

/** Signs inside words that no writing has there: other signs than those of typing, capitals before a small letter, small letters between capitals, and those Windows-1252 has not got. */
const ODD =
  /(?<=\p{L})(?![’‘–—…·•])[^\p{ASCII}\p{L}\p{M}](?=\p{L})|(?<=\p{L})(?!\p{ASCII})\p{Lu}(?=(?!ß)\p{Ll})|(?<=\p{Lu})(?![ß\p{ASCII}])\p{Ll}(?=\p{Lu})|(?<=\p{L})§|[\u0080-\u009f\u02c6]|(?<![\p{L}\p{N}])[™†€](?=\p{Ll})/gu;
/** Bytes, and so many beside a letter. */
const JUDGED = 50_000;
const WORD = 32;
const GERMAN = /[äöüßÄÖÜ]/g;

/** Text of a file in an encoding from before Unicode: the one in which its words have the fewest odd signs, of these Windows-1252, or that of the Mac where lines end as there. */
export function decodeOld(bytes: Buffer): { text: string; encoding: OldEncoding } {
  const some = around(bytes);
  const usual: OldEncoding = bytes.includes('\r') && !bytes.includes('\n') ? 'macintosh' : 'windows-1252';
  const read = (Object.keys(decoders) as OldEncoding[]).map((encoding) => {
    const text = decoders[encoding](some);
    return { encoding, odd: count(text, ODD), german: encoding === usual ? Infinity : count(text, GERMAN) };
  });
  const [{ encoding }] = read.sort((a, b) => a.odd - b.odd || b.german - a.german) as [(typeof read)[number]];
  return { text: decoders[encoding](bytes), encoding };
}

/** Enough to judge by, however long a file is: what stands around the first of the letters that are not ASCII, none of them cut in two. */
export function around(bytes: Buffer): Buffer {
  if (bytes.length <= JUDGED) return bytes;
  const pieces: Buffer[] = [];
  let [taken, from] = [0, 0];
  for (let at = 0; at < bytes.length && taken < JUDGED; at++) {
    if (bytes[at]! < 0x80) continue;
    let end = at + WORD;
    while (bytes[end]! >= 0x80 && end < at + 2 * WORD) end++;
    const piece = bytes.subarray(Math.max(from, at - WORD), end);
    pieces.push(piece);
    taken += piece.length;
    from = end;
    at = end - 1;
  }
  return Buffer.concat(pieces);
}

function count(text: string, what: RegExp) {
  let found = 0;
  for (const _ of text.matchAll(what)) found += 1;
  return found;
}
