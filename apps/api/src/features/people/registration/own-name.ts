import { Injectable } from '@nestjs/common';
import { isAtLeast, type Role } from '@querschnitt/shared/kernel/actor';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fail } from '../../../platform/http/problem.js';
import { Site } from '../../site/index.js';
import { hasStrangeLetters, looksOfWords, skeletonOf } from './confusable.js';

const OFFICES =
  'administration administrator administratorin administratoren admin admins moderation moderator moderatorin moderatoren mods querschnitt redaktion system systemverwaltung support helpdesk postmaster webmaster root';
const BESIDE =
  'team das die der des vom von the of by in innen e v und and official offiziell offizielle offizieller service hilfe konto account';
const words = (text: string) => new Set(text.split(' ').map(skeletonOf));
const [offices, beside] = [words(OFFICES), words(BESIDE)];

/** Whether a name speaks for the platform: “Administration”, “Team Querschnitt”, the name of the installation. */
export function speaksForPlatform(name: string, site: string) {
  const said = looksOfWords(name).map(skeletonOf);
  const rest = said.filter((word) => !beside.has(word) && !offices.has(word));
  if (!rest.length) return said.some((word) => offices.has(word));
  return rest.join('') === skeletonOf(site) || offices.has(said.join(''));
}

interface Whose {
  id: string | null;
  role: Role;
}

/** Nobody goes by a name that others take for that of the platform, or of those who look after it. */
@Injectable()
export class OwnName {
  constructor(
    private readonly work: UnitOfWork,
    private readonly site: Site,
  ) {}

  /** @param whose `id` null: somebody who is not here yet @throws {Problem} `name.reserved`, `name.of_staff`, `name.strange_letters` */
  demand = async (name: string, whose: Whose) => {
    const problem = (await this.judge(whose))(name);
    if (problem) fail(problem, { field: 'name' });
  };

  /** What stands against a name, for one name or thousands. */
  judge = async (whose: Whose) => {
    const site = (await this.site.facts()).name;
    const staff = await this.work.sql<{ name: string }>(
      `select name from members where role in ('moderator', 'administrator') and state = 'active' and id is distinct from $1`,
      [whose.id],
    );
    const taken = new Set(staff.map(({ name }) => skeletonOf(name)));
    return (name: string) => {
      if (!isAtLeast(whose, 'moderator') && speaksForPlatform(name, site)) return 'name.reserved';
      if (taken.has(skeletonOf(name))) return 'name.of_staff';
      return hasStrangeLetters(name) ? 'name.strange_letters' : null;
    };
  };
}
