import { ascii } from '../../../platform/text/ascii.js';

/** A name as part of an address: "Jördis Ackermann" → `joerdis-ackermann`, the second one `joerdis-ackermann-2`. */
export function handleOf(name: string, nth = 1) {
  const plain = ascii(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${plain.slice(0, 80).replace(/-+$/, '') || 'mitglied'}${nth > 1 ? `-${nth}` : ''}`;
}
