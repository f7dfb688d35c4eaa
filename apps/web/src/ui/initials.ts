/** First letters of first and last name, without titles: Dr. Selin Aydoğan → SA. */
export function initials(name: string) {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'));
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return (first.slice(0, 1) + (last ?? '').slice(0, 1)).toLocaleUpperCase('de');
}
