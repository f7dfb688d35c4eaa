import { z } from 'zod';
import { ContactRequest } from '../contacts/contact.schema.js';
import { route } from '../kernel/contract.js';
import { sector } from '../kernel/sector.js';
import { PersonRef } from '../people/person-ref.js';

/** What a new member has done of what makes the place useful, and what the next steps go by. */
const FirstSteps = z.object({
  /** Belongs to a room. */
  rooms: z.boolean(),
  /** Says what they do, and where. */
  work: z.boolean(),
  /** Says what they can or offer. */
  can: z.boolean(),
  /** Has looked at their profile and at who sees what. */
  confirmed: z.boolean(),
  putAway: z.boolean(),
  sectors: z.array(sector),
});

/** What concerns a member and waits to be done or known, beside what there is to read. */
const Tasks = z
  .object({
    /** The newest open requests to me; `openRequests` says how many there are. */
    requests: z.array(ContactRequest),
    openRequests: z.int(),
    /** People who wait to be let in; 0 for those who do not decide about it. */
    applications: z.int(),
    /** Rooms into which others let me and which I have not opened yet. */
    addedTo: z.array(
      z.object({
        room: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
        by: PersonRef.nullable(),
        at: z.iso.datetime(),
      }),
    ),
    /** Events to come for which I moved up from the waiting list, and whose page I have not opened since. */
    movedUp: z.array(
      z.object({
        event: z.object({ slug: z.string(), title: z.string(), startsAt: z.iso.datetime() }),
        option: z.string(),
        at: z.iso.datetime(),
      }),
    ),
    steps: FirstSteps,
  })
  .meta({ id: 'Tasks' });

export const showTasks = route('GET /api/start/tasks', {
  access: 'member',
  summary:
    'What waits for me: requests for advice, people to let in, rooms I was let into, seats I moved up to, first steps',
  output: Tasks,
});
export const putStepsAway = route('PUT /api/start/steps/away', {
  access: 'member',
  summary: 'Put the first steps away',
});
export const bringStepsBack = route('DELETE /api/start/steps/away', {
  access: 'member',
  summary: 'Show the first steps again',
});
