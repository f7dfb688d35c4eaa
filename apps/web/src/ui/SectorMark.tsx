import type { Sector } from '@querschnitt/shared/kernel/sector';
import { useTexts } from '../platform/texts';
import { cn } from './class-names';
import { Icon } from './Icon';
import { sectorIcon, sectorTexts } from './sectors';

/** Icon and word of a sector; `chip` gives it a ground, outside of running lists only. */
export function SectorMark({ sector, chip }: { sector: Sector; chip?: boolean }) {
  return (
    <span className={cn('sector', chip && 'chip')} data-sector={sector}>
      <Icon name={sectorIcon[sector]} />
      {useTexts(sectorTexts)[sector]}
    </span>
  );
}
