/**
 * The source without one defence. Where a formatter breaks the line does not matter: spaces are not compared.
 * @throws {Error} unless it stands there once
 */
export function withoutDefence(source, { file, line, without }) {
  const places = [...source.matchAll(/\S/g)].map(({ index }) => index);
  const packed = places.map((at) => source[at]).join('');
  const wanted = line.replace(/\s/g, '');
  const first = packed.indexOf(wanted);
  if (first < 0 || packed.indexOf(wanted, first + 1) >= 0) throw new Error(`${file} must have once: ${line}`);
  return source.slice(0, places[first]) + without + source.slice(places[first + wanted.length - 1] + 1);
}
