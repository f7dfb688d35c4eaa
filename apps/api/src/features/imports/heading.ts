import { isAddress } from './guess-mapping.js';

const firstWord = (cell: string) => /^(\p{L}{3,})[ -]\p{L}/u.exec(cell)?.[1];

/**
 * Is the line a row like the others? Somebody's address stands there, the number of a place or a telephone,
 * what stands in the same column again ("Kita"), or a name that begins like others ("Kita Igel", "Kita Nord"). Headings have none of that.
 */
export function isRowAmong(cells: string[], rows: string[][]) {
  return cells.some((cell, at) => {
    const others = rows.map((row) => row[at] ?? '');
    const word = firstWord(cell);
    return (
      isAddress(cell) ||
      /^[+\d][\d ()/-]{3,}/.test(cell) ||
      (cell.length > 1 && others.includes(cell)) ||
      (word !== undefined && others.some((other) => firstWord(other) === word))
    );
  });
}
