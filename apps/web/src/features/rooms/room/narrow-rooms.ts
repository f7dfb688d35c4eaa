import type { Language } from '@querschnitt/shared/kernel/language';
import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import { fold } from '@querschnitt/shared/search/fold';
import { sectorTexts } from '../../../ui/sectors';

const wordsIn = (text: string) =>
  text
    .split(/[\s,;]+/)
    .map(fold)
    .filter(Boolean);

/** The rooms that have every word that was typed, or its beginning or middle, in name, purpose or sector. */
export function narrowRooms(rooms: readonly Room[], typed: string, language: Language) {
  const wanted = wordsIn(typed);
  return rooms.filter(({ name, purpose, sectors }) => {
    const words = wordsIn([name, purpose, ...sectors.map((sector) => sectorTexts[language][sector])].join(' '));
    return wanted.every((want) => words.some((word) => word.includes(want)));
  });
}
