import type { Sector } from '@querschnitt/shared/kernel/sector';
import { defineTexts } from '../platform/texts';
import type { IconName } from './icon-names';

/** Each sector has a shape and a word; colour never carries the meaning alone. */
export const sectorIcon: Record<Sector, IconName> = { education: 'book', culture: 'mask', social: 'hands' };

export const sectorTexts = defineTexts({
  de: { education: 'Bildung', culture: 'Kultur', social: 'Soziales' },
  en: { education: 'Education', culture: 'Culture', social: 'Social work' },
});
