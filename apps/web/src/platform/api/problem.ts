import type { ProblemDocument } from '@querschnitt/shared/kernel/problem';

/** What the server said no with, or `network.failed` (status 0) when it could not be reached. */
export class ApiProblem extends Error {
  constructor(readonly problem: ProblemDocument) {
    super(problem.title);
    this.name = 'ApiProblem';
  }

  get status() {
    return this.problem.status;
  }
}

export const unreachable = (title: string) =>
  new ApiProblem({ type: 'about:blank', title, status: 0, code: 'network.failed' });

export const isProblem = (error: unknown, code?: string): error is ApiProblem =>
  error instanceof ApiProblem && (code === undefined || error.problem.code === code);
