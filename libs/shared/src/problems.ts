import { contactsProblems } from './contacts/contacts.problems.js';
import { eventsProblems } from './events/events.problems.js';
import { importsProblems } from './imports/imports.problems.js';
import { kernelProblems } from './kernel/kernel.problems.js';
import { outboundProblems } from './kernel/outbound.problems.js';
import { profilesProblems } from './profiles/profiles.problems.js';
import { peopleProblems } from './people/people.problems.js';
import { roomsProblems } from './rooms/rooms.problems.js';

/** Every problem the server may answer, by code. A feature adds its own catalogue here. */
export const problems = {
  ...kernelProblems,
  ...outboundProblems,
  ...peopleProblems,
  ...roomsProblems,
  ...profilesProblems,
  ...contactsProblems,
  ...importsProblems,
  ...eventsProblems,
};

export type ProblemCode = keyof typeof problems;
