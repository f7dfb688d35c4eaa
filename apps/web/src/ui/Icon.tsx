import sprite from './icons.svg?no-inline';
import type { IconName } from './icon-names';

/** Always beside a word or inside something named, so it is hidden from screen readers. */
export const Icon = ({ name, size }: { name: IconName; size?: 's' | 'l' }) => (
  <svg className={size ? `icon ${size}` : 'icon'} aria-hidden="true" focusable="false">
    <use href={`${sprite}#${name}`} />
  </svg>
);
