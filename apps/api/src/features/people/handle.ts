const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae' };

/** A name as part of an address: "Jördis Ackermann" → `joerdis-ackermann`, the second one `joerdis-ackermann-2`. */
export function handleOf(name: string, nth = 1) {
  const plain = name
    .toLowerCase()
    .replace(/[äöüßøłđıæ]/g, (letter) => letters[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${plain.slice(0, 80) || 'mitglied'}${nth > 1 ? `-${nth}` : ''}`;
}
