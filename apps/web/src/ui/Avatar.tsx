import type { Sector } from '@querschnitt/shared/kernel/sector';
import { cn } from './class-names';
import { initials } from './initials';

interface Face {
  name: string;
  sectors?: readonly Sector[];
  /** URL path of the picture, on this host. */
  picture?: string | null;
}

/** A face beside the name it belongs to, ringed in the colour of the first sector; silent for screen readers. */
export function Avatar({ person, size, here }: { person: Face; size?: 's' | 'l' | 'xl'; here?: boolean }) {
  return (
    <span className={cn('avatar', size, here && 'here')} data-sector={person.sectors?.[0]} aria-hidden="true">
      {person.picture ? <img src={person.picture} alt="" loading="lazy" decoding="async" /> : initials(person.name)}
    </span>
  );
}
