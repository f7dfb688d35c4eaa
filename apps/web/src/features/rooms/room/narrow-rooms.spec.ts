import { describe, expect, it } from '@jest/globals';
import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import { narrowRooms } from './narrow-rooms';

const rooms = [
  { name: 'Kita und Tablet', purpose: 'Was Kinder unter sechs mit Geräten anfangen.', sectors: ['education'] },
  { name: 'Geräte und Ausleihe', purpose: 'Wer verleiht was?', sectors: ['education', 'culture'] },
  { name: 'Jugendarbeit digital', purpose: '', sectors: ['social'] },
] as Room[];
const names = (typed: string) => narrowRooms(rooms, typed, 'de').map(({ name }) => name);

describe('the rooms that are left', () => {
  it('have every word in their name, purpose or sector', () => {
    expect(names('geräte')).toEqual(['Kita und Tablet', 'Geräte und Ausleihe']);
    expect(names('Geräte kita')).toEqual(['Kita und Tablet']);
    expect(names('soziales')).toEqual(['Jugendarbeit digital']);
    expect(names('Bildung leihe')).toEqual(['Geräte und Ausleihe']);
    expect(names('xqzw')).toEqual([]);
  });

  it('are found half typed, and however umlauts are written', () => {
    expect(names('jug')).toEqual(['Jugendarbeit digital']);
    expect(names('Geraete, AUSL')).toEqual(['Geräte und Ausleihe']);
  });

  it('are all of them as long as nothing is typed', () => {
    expect(names('  ')).toHaveLength(3);
  });
});
