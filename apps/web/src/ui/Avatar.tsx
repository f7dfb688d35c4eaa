import type { Sector } from '@querschnitt/shared/kernel/sector';
import { cn } from './class-names';

interface Face {
  name: string;
  sectors?: readonly Sector[];
  /** URL path of the picture, on this host. */
  picture?: string | null;
}

/** First letters of first and last name, without titles: Dr. Selin Aydoğan → SA. */
export function initials(name: string) {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'));
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return (first.slice(0, 1) + (last ?? '').slice(0, 1)).toLocaleUpperCase('de');
}

/** A face beside the name it belongs to, ringed in the colour of the first sector; silent for screen readers. */
export function Avatar({ person, size, here }: { person: Face; size?: 's' | 'l' | 'xl'; here?: boolean }) {
  return (
    <span className={cn('avatar', size, here && 'here')} data-sector={person.sectors?.[0]} aria-hidden="true">
      {person.picture ? <img src={person.picture} alt="" loading="lazy" decoding="async" /> : initials(person.name)}
    </span>
  );
}
