import type { Verdict } from '@querschnitt/shared/kernel/problem';
import { problems, type ProblemCode } from '@querschnitt/shared/problems';

interface Details {
  /** The field at fault, as a path: `options.0.capacity`. */
  field?: string;
  /** What fills the `{names}` in the sentence. */
  params?: Record<string, string | number>;
}

export interface FieldFault {
  field: string;
  code: string;
  detail: string;
}

/** A refusal with a code; the filter turns it into RFC 9457. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: Details = {},
    /** Faults found by a schema, already worded. */
    readonly faults: FieldFault[] = [],
  ) {
    super(code);
  }

  get status() {
    return problems[this.code].status;
  }
}

/** @throws {Problem} always */
export function fail(code: ProblemCode, details?: Details): never {
  throw new Problem(code, details);
}

/** Goes on only if the policy has nothing against it. @throws {Problem} with the code the policy gave */
export function authorize(verdict: Verdict<ProblemCode>) {
  if (verdict !== true) fail(verdict);
}
