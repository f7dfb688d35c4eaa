import { ZONE } from '@querschnitt/shared/kernel/wall-clock';
import ICAL from 'ical.js';
import { type Block, valueOf } from './components.js';

/** How Exchange and Outlook call the zones of Europe (Unicode CLDR, windowsZones). */
const windows: Record<string, string> = {
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'romance standard time': 'Europe/Paris',
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'e. europe standard time': 'Europe/Chisinau',
  'fle standard time': 'Europe/Kiev',
  'gtb standard time': 'Europe/Bucharest',
  'turkey standard time': 'Europe/Istanbul',
  'russian standard time': 'Europe/Moscow',
  'eastern standard time': 'America/New_York',
  'pacific standard time': 'America/Los_Angeles',
};

/** As it is always spelt: any case is understood, and each spelling would be kept as a zone of its own. */
const known = (name: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
};

/**
 * The IANA name behind a TZID. A known name wins over the rules in the file, which often cover only a few years;
 * producers also wrap it (`/freeassociation.sourceforge.net/Tzfile/Europe/Berlin`) or use Microsoft's names.
 */
export function ianaName(tzid: string): string | undefined {
  const name = tzid.trim().replace(/^"|"$/g, '');
  const wrapped = /([A-Z][A-Za-z_]+\/[A-Z][A-Za-z_-]+(?:\/[A-Z][A-Za-z_-]+)?)$/.exec(name)?.[1];
  for (const one of [windows[name.toLowerCase()], name, wrapped]) {
    const zone = one && known(one);
    if (zone) return zone;
  }
  return undefined;
}

export interface FileZones {
  /** For times without a zone: X-WR-TIMEZONE, else the installation's. */
  standard: string;
  /** Rules the file brings along, by TZID. */
  own: Map<string, ICAL.Timezone>;
  /** IANA name by TZID, where a VTIMEZONE names another one as its location. */
  located: Map<string, string>;
}

export function zonesOf(head: { text: string; number: number }[], blocks: Block[]): FileZones {
  const zones: FileZones = { standard: ianaName(valueOf(head, 'X-WR-TIMEZONE') ?? '') ?? ZONE, own: new Map(), located: new Map() };
  for (const { lines } of blocks.filter(({ name }) => name === 'VTIMEZONE')) {
    const tzid = valueOf(lines, 'TZID')?.trim();
    if (!tzid) continue;
    const location = ianaName(valueOf(lines, 'X-LIC-LOCATION') ?? '');
    if (location) zones.located.set(tzid, location);
    const rules = readRules(lines.map(({ text }) => text).join('\r\n'), tzid);
    if (rules) zones.own.set(tzid, rules);
  }
  return zones;
}

function readRules(text: string, tzid: string) {
  try {
    return new ICAL.Timezone({ component: new ICAL.Component(ICAL.parse(text) as unknown[]), tzid });
  } catch {
    return undefined;
  }
}
