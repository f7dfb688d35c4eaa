import { kernelProblems } from './kernel/kernel.problems.js';
import { roomsProblems } from './rooms/rooms.problems.js';

/** Every problem the server may answer, by code. A feature adds its own catalogue here. */
export const problems = {
  ...kernelProblems,
  ...roomsProblems,
};

export type ProblemCode = keyof typeof problems;
