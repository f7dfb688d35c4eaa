import { describe, expect, it } from '@jest/globals';
import { CompetenceClaim } from './claim.schema.js';
import { digcomp21 } from './digcomp-2.1.js';
import { competenceOf, competencesOf } from './framework.js';

describe('DigComp 2.1', () => {
  it('has 5 areas with 3, 6, 4, 4 and 4 competences and 8 levels in 4 bands', () => {
    expect(digcomp21.areas.map((area) => area.competences.length)).toEqual([3, 6, 4, 4, 4]);
    expect(competencesOf(digcomp21)).toHaveLength(21);
    expect(digcomp21.levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(digcomp21.levels.map(({ band }) => band)).size).toBe(4);
  });

  it('numbers each competence within its area', () => {
    for (const area of digcomp21.areas)
      for (const { id } of area.competences) expect(id.startsWith(`${area.id}.`)).toBe(true);
    expect(competenceOf(digcomp21, '2.5')?.title.en).toBe('Netiquette');
  });

  it.each([{ competence: '6.1' }, { level: 0 }, { level: 9 }, { level: 2.5 }, { version: '3.0' }])(
    'refuses a claim with %j',
    (wrong) => {
      expect(
        CompetenceClaim.safeParse({ framework: 'DigComp', version: '2.1', competence: '4.2', level: 5, ...wrong })
          .success,
      ).toBe(false);
    },
  );
});
