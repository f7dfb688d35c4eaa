import { z } from 'zod';
import { PersonRef } from '../people/person-ref.js';
import { offerKinds } from '../profiles/profile.js';

/** What a request is about: one of the offers, or simply a question. */
export const contactTopic = z.enum(['question', ...offerKinds]);
export const contactState = z.enum(['open', 'answered', 'declined', 'withdrawn']);

/** A request between two people; neither sees the other's address. */
export const ContactRequest = z
  .object({
    id: z.uuid(),
    /** Whoever is on the other side. */
    person: PersonRef,
    box: z.enum(['in', 'out']),
    topic: contactTopic,
    text: z.string(),
    /** Day by which the sender hopes for an answer, `YYYY-MM-DD`. */
    answerBy: z.iso.date().nullable(),
    createdAt: z.iso.datetime(),
    state: contactState,
    answer: z.string().nullable(),
    settledAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ContactRequest' });
export type ContactRequest = z.infer<typeof ContactRequest>;
