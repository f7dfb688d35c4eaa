import { asLine } from '@querschnitt/shared/kernel/as-line';
import type { Behind } from './entry.js';

/** With or without `https://`. */
const START = String.raw`(?:https?:\/\/|(?<![\w@.:\/-])(?=[\w-]+(?:\.[\w-]+)+\/))`;
const SOME = String.raw`[^\s<>"]{0,200}?`;
/** Whose addresses lead into meetings, also inside an address that leads on to them. */
const HOSTS = String.raw`(?:zoom\.(?:us|com)|zoom-x\.de|zoomgov\.com|teams\.(?:microsoft|live)\.com|teams\.cloud\.microsoft|meet\.google\.com|webex\.com|whereby\.com|alfaview\.com|conf\.dfn\.de|visavid\.de|edudip\.com|join\.skype\.com|jit\.si|opentalk\.(?:eu|run)|fairmeeting\.net|clickmeeting\.com|bluejeans\.com|gather\.town|facetime\.apple\.com)(?::\d+)?(?:\/|%2F)`;
/** How people name the computers on which they run meetings themselves, and the addresses such programs make. */
const NAMES = String.raw`(?:[\w-]+\.)*(?:bbb[\d-][\w-]*|bbb|meet|greenlight[\w-]*)\.[^\s<>"\/]+\/[^\s<>"]`;
const PATHS = String.raw`(?:gotomeet|jitsi|bigbluebutton|senfcall|\/bbb\/|\/b\/[a-z\d]{2,3}-[a-z\d]{3}-[a-z\d]{3}|\/rooms\/[a-z\d]{3}-[a-z\d]{3}-[a-z\d]{3}|\/call\/[a-z\d]{8})`;
const MEETING = new RegExp(
  String.raw`${START}(?:${SOME}(?:(?<![\w-])|(?<=%2F))${HOSTS}|${NAMES}|${SOME}${PATHS})[^\s<>"]*`,
  'gi',
);

/** What stands before something that lets somebody in, and before what may be something else. */
const WORDS = String.raw`(?<![\wäöüß])[\wäöüß-]{0,30}(?:kenncode|kennwort|kennnummer|passwor[dt]|passwort|pass-?code|zugangs-?code|zugriffs-?code|access[ -]code|(?:besprechungs|meeting|konferenz|webinar|sitzungs|session)[ -]?(?:id|nummer|kennung|number))(?![\wäöüß])`;
const VAGUE = String.raw`(?<![\wäöüß])(?:zugangsdaten|einwahl(?:daten|nummer)?|(?:[\wäöüß]{1,30}-)?pin)(?![\wäöüß])`;
const NUMBER = String.raw`\+?\d[\d ()\/-]{2,40}\d#?`;
const DIALLED = String.raw`\+?\d[\d ()\/-]{4,30},,[\d,*#]+`;
/** Stands for a link that has been taken out. */
const GONE = '\uE000';
const BLANK = String.raw`[^\S\n]*`;
const CODE = new RegExp(
  [
    String.raw`(?:zoommtg|zoomus|msteams):\/?\/?[^\s<>"]+`,
    String.raw`(?:https?:\/\/)?tel\.meet\/[^\s<>"]+`,
    DIALLED,
    String.raw`\(?${WORDS}(?:\)?${BLANK}\(${WORDS})?(?:\)?${BLANK}[:=]${BLANK}(?:${NUMBER}|[^\s${GONE}]+)(?:${BLANK}\(\d{4}[^()\n]{0,60}\))?|${BLANK}(?:lautet )?(?:${NUMBER}))`,
    String.raw`\(?${VAGUE}\)?${BLANK}[:=]?${BLANK}(?:${NUMBER})\)?`,
  ].join('|'),
  'gi',
);
/** A word that says there is something nobody took out, or a number to be dialled. */
const LEFT = new RegExp(String.raw`${WORDS}|\d[\d ]{3,30}#`, 'i');
const INSTEAD = '(Zugang nach der Anmeldung)';
const MOST_LINKS = 4;
/** As long as in the form. */
const LONGEST = { link: 1000, codes: 200 };

const linksIn = (text: string) => [...text.matchAll(MEETING)].map(([link]) => link.replace(/[).,;:!?\]'*_]+$/, ''));
const found = (pattern: RegExp, text: string) => text.match(pattern)?.[0];

/** The first that lets somebody into a meeting. */
export const accessIn = (...texts: string[]) =>
  texts.map((one) => found(MEETING, one) ?? found(CODE, one)?.trim()).find(Boolean);

/** Texts of an entry of which everybody reads one line. */
type Lines = Pick<Behind, 'title' | 'place' | 'contact'>;

/** What would be left if ways into meetings were taken out; `null` where there is none, or not all would be gone. */
export function withoutAccess({
  description,
  url,
  ...lines
}: Lines & { description: string; url: string | null }): Behind | null {
  const texts = [lines.place, lines.title, lines.contact, url ?? '', description];
  const written = [...new Set(texts.flatMap(linksIn))].sort((a, b) => b.length - a.length);
  const links = [...new Set(written.map((link) => (/^https?:/i.test(link) ? link : `https://${link}`)))];
  if (
    !links.length ||
    links.length > MOST_LINKS ||
    !links.every((link) => URL.canParse(link) && link.length <= LONGEST.link)
  )
    return null;
  const withoutLinks = (text: string) => written.reduce((left, link) => left.replaceAll(link, GONE), text);
  const codes = [...new Set(texts.flatMap((text) => withoutLinks(text).match(CODE) ?? []).map(asLine))].join(', ');
  const without = (text: string, instead: string) => withoutLinks(text).replace(CODE, '').replaceAll(GONE, instead);
  const line = (text: string) =>
    accessIn(text) ? asLine(without(text, ' ')).replace(/^[\s,;:|/(–-]+|[\s,;:|/(–-]+$/g, '') : text;
  const left = {
    title: line(lines.title),
    place: line(lines.place),
    contact: line(lines.contact),
    description: without(description, INSTEAD)
      .replace(/[ \t]+$/gm, '')
      .trim(),
    url: url && accessIn(url) ? null : url,
  };
  const seen = [left.title, left.place, left.contact, left.description];
  return codes.length > LONGEST.codes || accessIn(...seen) || seen.some((text) => LEFT.test(text))
    ? null
    : { links, codes, ...left };
}
