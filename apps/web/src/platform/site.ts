import type { SiteFacts } from '@querschnitt/shared/site/site.schema';
import { useQuery } from '@tanstack/react-query';
import { get } from './api';

/** What this installation is called, and where it is; sent along with every page. */
export const siteFacts = { ...get('GET /api/site', {}), staleTime: Infinity };

const unnamed: SiteFacts = { name: 'Querschnitt', town: '' };

export const useSite = (): SiteFacts => useQuery(siteFacts).data ?? unnamed;
