import { route } from '../kernel/contract.js';
import { Site, SiteFacts } from './site.schema.js';

export const showSiteFacts = route('GET /api/site', {
  access: 'everyone',
  summary: 'Name and town of this installation',
  output: SiteFacts,
});

export const showSite = route('GET /api/site/operator', {
  access: 'everyone',
  summary: 'Who runs this installation, as the legal pages say it',
  output: Site,
});

export const editSite = route('PUT /api/site', {
  access: 'administrator',
  summary: 'Say what this installation is called and who runs it',
  input: Site,
  output: Site,
});
