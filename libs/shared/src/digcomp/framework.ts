/** The same in both languages of the interface. */
export interface Titles {
  de: string;
  en: string;
}

export interface Competence {
  /** Number within the framework: `2.4`. */
  id: string;
  title: Titles;
  /** For narrow places; ours, not the framework's. */
  short: Titles;
}

export interface Area extends Competence {
  competences: Competence[];
}

export type Band = 'foundation' | 'intermediate' | 'advanced' | 'highly-specialised';

export interface Level {
  /** 1 to 8. */
  level: number;
  band: Band;
  autonomy: Titles;
  tasks: Titles;
}

/** A competence framework is data with a version. */
export interface Framework {
  framework: string;
  version: string;
  /** Versions with the same ids and levels. */
  compatibleVersions: string[];
  areas: Area[];
  levels: Level[];
}

export const competencesOf = (framework: Framework) => framework.areas.flatMap((area) => area.competences);
export const competenceOf = (framework: Framework, id: string) =>
  competencesOf(framework).find((competence) => competence.id === id);
