import { get } from '../../platform/api';

export const operator = get('GET /api/site/operator', {});
