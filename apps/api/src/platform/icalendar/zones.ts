import { ZONE } from '@querschnitt/shared/kernel/wall-clock';
import ICAL from 'ical.js';
import { type Block, valueOf } from './components.js';
import { windowsZones } from './windows-zones.data.js';

/** As it is always spelt: any case is understood, and each spelling would be kept as a zone of its own. */
const known = (name: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
};

/** As a property it is text with its signs escaped, as a parameter it is not. */
export const plain = (tzid: string) =>
  tzid
    .trim()
    .replace(/^"|"$/g, '')
    .replace(/\\([,;\\])/g, '$1');

/**
 * The IANA name behind a TZID. A known name wins over the rules in the file, which often cover only a few years;
 * producers also wrap it (`/freeassociation.sourceforge.net/Tzfile/Europe/Berlin`) or use Microsoft's names.
 */
export function ianaName(tzid: string): string | undefined {
  const name = plain(tzid);
  const wrapped = /([A-Z][A-Za-z_]+\/[A-Z][A-Za-z_-]+(?:\/[A-Z][A-Za-z_-]+)?)$/.exec(name)?.[1];
  for (const one of [windowsZones.get(name.toLowerCase()), name, wrapped]) {
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
  const zones: FileZones = {
    standard: ianaName(valueOf(head, 'X-WR-TIMEZONE') ?? '') ?? ZONE,
    own: new Map(),
    located: new Map(),
  };
  for (const { lines } of blocks.filter(({ name }) => name === 'VTIMEZONE')) {
    const tzid = plain(valueOf(lines, 'TZID') ?? '');
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
