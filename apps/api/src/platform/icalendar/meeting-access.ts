import { asLine } from '@querschnitt/shared/kernel/as-line';
import type { Behind } from './entry.js';

/** Addresses of meetings, and the words beside them that let somebody in. */
const MEETING = /https?:\/\/[^\s<>"]*(?:zoom\.(?:us|com)|teams\.(?:microsoft|live)\.com|meet\.google\.com|webex\.com|gotomeet|jitsi|\bmeet\.|bbb|bigbluebutton|senfcall|whereby\.com|\/rooms\/)[^\s<>"]*/i;
const SECRET = /\b(kenncode|passw(?:or[dt]|ort)|passcode|zugangscode|meeting-?id)\b\s*[:=]?\s*\S+/i;
/** Only what is certainly a code is taken out of a text. */
const CODE = /\b(?:kenncode|passw(?:or[dt]|ort)|passcode|zugangscode|meeting-?id)\b\s*[:=]\s*(?:\d[\d ]{4,}\d|\S+)/gi;
const INSTEAD = '(Zugang nach der Anmeldung)';
const MOST_LINKS = 4;
/** As long as in the form. */
const LONGEST = { link: 1000, codes: 200 };

/** The first that lets somebody into a meeting. */
export const accessIn = (...texts: string[]) => texts.map((one) => MEETING.exec(one)?.[0] ?? SECRET.exec(one)?.[0]).find(Boolean);

/** What would be left if ways into meetings were taken out; `null` where there is none, or not all would be gone. */
export function withoutAccess(description: string, place: string): Behind | null {
  const found = [...new Set([place, description].flatMap((text) => [...text.matchAll(new RegExp(MEETING.source, 'gi'))].map(([link]) => link.replace(/[).,;:!?\]'*_]+$/, ''))))];
  if (!found.length || found.length > MOST_LINKS || !found.every((link) => URL.canParse(link) && link.length <= LONGEST.link)) return null;
  const links = found.sort((a, b) => b.length - a.length);
  const codes = [...new Set(`${place}\n${description}`.match(CODE)?.map(asLine))].join(', ');
  const without = (text: string, instead: string) => links.reduce((left, link) => left.replaceAll(link, instead), text).replace(CODE, '');
  const left = { place: asLine(without(place, ' ')).replace(/^[\s,;:|/(–-]+|[\s,;:|/(–-]+$/g, ''), description: without(description, INSTEAD).replace(/[ \t]+$/gm, '').trim() };
  return codes.length > LONGEST.codes || accessIn(left.description, left.place) ? null : { links, codes, ...left };
}
