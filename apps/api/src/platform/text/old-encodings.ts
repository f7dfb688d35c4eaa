/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on (WHATWG Encoding). Node 20 decodes it as Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** From 0x80 on: what Excel saves as "CSV (MS-DOS)" in Western Europe. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const decoders = {
  'windows-1252': (bytes: Buffer) => bytes.toString('latin1').replace(/[\x80-\x9f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80]!),
  cp850: (bytes: Buffer) => bytes.toString('latin1').replace(/[\x80-\xff]/g, (sign) => DOS[sign.charCodeAt(0) - 0x80]!),
  macintosh: (bytes: Buffer) => new TextDecoder('macintosh').decode(bytes),
};
export type OldEncoding = keyof typeof decoders;

/** Signs inside words that no writing has there: other signs than those of typing, capitals before a small letter and small letters between capitals. */
const ODD = /(?<=\p{L})(?![’‘–—…·•])[^\p{ASCII}\p{L}\p{M}](?=\p{L})|(?<=\p{L})(?!\p{ASCII})\p{Lu}(?=(?!ß)\p{Ll})|(?<=\p{Lu})(?![ß\p{ASCII}])\p{Ll}(?=\p{Lu})|(?<=\p{L})§|(?<![\p{L}\p{N}])[™†€](?=\p{Ll})/gu;
const GERMAN = /[äöüßÄÖÜ]/g;

/** Text of a file in an encoding from before Unicode: the one in which its words have the fewest odd signs, Windows-1252 where it is one of these. */
export function decodeOld(bytes: Buffer): { text: string; encoding: OldEncoding } {
  const read = (Object.keys(decoders) as OldEncoding[]).map((encoding) => {
    const text = decoders[encoding](bytes);
    return { encoding, text, odd: count(text, ODD), german: encoding === 'windows-1252' ? Infinity : count(text, GERMAN) };
  });
  const [{ text, encoding }] = read.sort((a, b) => a.odd - b.odd || b.german - a.german) as [(typeof read)[number]];
  return { text, encoding };
}

export function count(text: string, what: RegExp) {
  let found = 0;
  for (const _ of text.matchAll(what)) found += 1;
  return found;
}
