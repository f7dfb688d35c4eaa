/** A problem as RFC 9457 sends it. `title` is a sentence for a person in the language of the request. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: string;
  /** Set when single fields are at fault; `field` is a path such as `options.0.capacity`. */
  errors?: { field: string; code: string; detail: string }[];
}

/** Status and the sentence shown, `{name}` being filled from the parameters. */
export interface ProblemText {
  status: number;
  de: string;
  en: string;
}

export const defineProblems = <const T extends Record<string, ProblemText>>(problems: T): T => problems;

/** The answer of a policy: `true`, or the code of the problem that stands against it. */
export type Verdict<Code extends string = string> = true | Code;
