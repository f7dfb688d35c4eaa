import type { Actor } from '@querschnitt/shared/kernel/actor';
import type { Language } from '@querschnitt/shared/kernel/language';
import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { ApiProblem } from '../api';

/** Who looks at the page; `person` is `null` for a guest. */
export interface Session {
  me: Actor;
  person: PersonRef | null;
  language: Language;
  showsPresence: boolean;
}

export const session = queryOptions<Session, ApiProblem>({ queryKey: ['GET /api/session', {}], staleTime: Infinity });

/** The visitor; always there, because every page is rendered with it. */
export const useMe = () => useSuspenseQuery(session).data;
