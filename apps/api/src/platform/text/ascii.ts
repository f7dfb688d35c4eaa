const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae' };

/** Small letters of the alphabet for addresses: "Jördis" → `joerdis`, "Aydoğan" → `aydogan`. */
export const ascii = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßøłđıæ]/g, (letter) => letters[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
