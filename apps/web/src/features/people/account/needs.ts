import { get } from '../../../platform/api';

export const account = get('GET /api/account', {});
export const devices = get('GET /api/account/sessions', {});
