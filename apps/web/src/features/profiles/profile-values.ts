import { digcomp21 } from '@querschnitt/shared/digcomp/digcomp-2.1';
import { competencesOf } from '@querschnitt/shared/digcomp/framework';
import type { saveProfile } from '@querschnitt/shared/profiles/profiles.contract';
import type { Sent } from '@querschnitt/shared/kernel/contract';
import type { Profile } from '@querschnitt/shared/profiles/profile.schema';

type Traits = Sent<typeof saveProfile>;

/** The competences in the order in which the form lists them. */
export const listed = competencesOf(digcomp21);

/** What stands in the fields: lists as lines of text, levels as one choice per competence. */
export function toFields(profile: Profile) {
  const {
    handle: _handle,
    institution: _institution,
    picture: _picture,
    confirmedAt: _confirmedAt,
    can,
    learns,
    competences,
    ...traits
  } = profile;
  const levelOf = new Map(competences.map(({ competence, level }) => [competence, String(level)]));
  return {
    ...traits,
    institutionId: profile.institutionId ?? '',
    canLines: can.join('\n'),
    learnsLines: learns.join('\n'),
    levels: listed.map(({ id }) => levelOf.get(id) ?? ''),
  };
}

type Fields = ReturnType<typeof toFields>;

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What is sent. */
export function toTraits(typed: Traits): Traits {
  const { canLines, learnsLines, levels, ...traits } = typed as unknown as Fields;
  return {
    ...traits,
    institutionId: traits.institutionId || null,
    can: lines(canLines),
    learns: lines(learnsLines),
    competences: listed.flatMap(({ id }, at) =>
      levels[at]
        ? [{ framework: 'DigComp' as const, version: '2.1' as const, competence: id, level: Number(levels[at]) }]
        : [],
    ),
  };
}
