import { useSuspenseQuery } from '@tanstack/react-query';
import { get } from '../api';

/** Who looks at the page; asked once, because signing in and out load a fresh page. */
export const session = { ...get('GET /api/session', {}), staleTime: Infinity };

/** The visitor (`me`, and for members `person`); always there, because every page is drawn with it. */
export const useMe = () => useSuspenseQuery(session).data;
