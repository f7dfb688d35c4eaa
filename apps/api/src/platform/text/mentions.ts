import { ascii } from './ascii.js';

export type Mentionable = { id: string; handle: string; name: string };

/** As long as a handle can be, with a number behind it. */
const LONGEST = 90;
/** More people than anybody names in one text. */
const MOST = 200;

/**
 * `@handle`, with letters as the name has them. Not in an address (`a@b.de`, `verein.social/@name`), and not where another @ follows:
 * `@name@verein.social` and `@name:verein.social` are somebody in another network, `@name.gut` is another name.
 */
export const MENTION = String.raw`(?<![\p{L}\p{N}_@.]|\.\p{L}{2,24}/)@(?<handle>[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,${LONGEST - 2}}[\p{L}\p{N}\p{M}])?)(?![\p{L}\p{N}\p{M}_]|[.-]*@|\.[\p{L}\p{N}]|:[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}])`;
const ANYWHERE = new RegExp(MENTION, 'giu');

/** The handle as it is kept. */
export const handleIn = (written: string) => ascii(written);

/** Handles a text may be naming, before it is known who exists. */
export function handlesIn(source: string): string[] {
  const found = new Set<string>();
  for (const { groups } of source.matchAll(ANYWHERE)) {
    found.add(handleIn(groups!.handle!));
    if (found.size >= MOST) break;
  }
  return [...found];
}
