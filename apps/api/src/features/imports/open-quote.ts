/** A cell that holds a break and the separator, and the lines of the file it stands on. */
export interface Torn {
  cell: string;
  raw: string;
}

export function tornIn(record: string[], raw: string, separator: string): Torn | undefined {
  const cell = record.find((one) => one.includes('\n') && one.includes(separator));
  return cell === undefined ? undefined : { cell, raw };
}

const ADDRESS = /^\s*\S+@\S+\s*$/;

/**
 * Did a quotation mark nobody closed take whole rows into the cell? Then marks of theirs are left in it, or an address,
 * or each line is a row as wide as the heading. "Markt 1, Hinterhaus,⏎07743 Musterstadt" is none of that.
 */
export const holdsRows = ({ cell, raw }: Torn, separator: string, width: number) =>
  cell.startsWith('"') ||
  cell.split(separator).some((piece) => piece.split('\n').some((word) => ADDRESS.test(word))) ||
  raw
    .trim()
    .split('\n')
    .every((line) => line.split(separator).length === width);
