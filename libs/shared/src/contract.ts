import type { Route } from './kernel/contract.js';
import * as contacts from './contacts/contacts.contract.js';
import * as experts from './experts/experts.contract.js';
import * as imports from './imports/imports.contract.js';
import * as institutions from './institutions/institutions.contract.js';
import * as events from './events/events.contract.js';
import * as calendarImports from './events/imports.contract.js';
import * as registrations from './events/registrations.contract.js';
import * as health from './kernel/health.contract.js';
import * as profiles from './profiles/profiles.contract.js';
import * as mail from './mail/mail.contract.js';
import * as accounts from './people/accounts.contract.js';
import * as administration from './people/administration.contract.js';
import * as invitations from './people/invitations.contract.js';
import * as session from './people/session.contract.js';
import * as inbox from './rooms/inbox.contract.js';
import * as posts from './rooms/posts.contract.js';
import * as search from './search/search.contract.js';
import * as rooms from './rooms/rooms.contract.js';
import * as site from './site/site.contract.js';
import * as start from './start/start.contract.js';
import * as topics from './rooms/topics.contract.js';

/** All routes of the API by name. A feature adds its own contract here. */
export const contract = {
  ...health,
  ...session,
  ...accounts,
  ...invitations,
  ...administration,
  ...mail,
  ...rooms,
  ...topics,
  ...posts,
  ...inbox,
  ...profiles,
  ...experts,
  ...institutions,
  ...imports,
  ...search,
  ...contacts,
  ...events,
  ...registrations,
  ...calendarImports,
  ...start,
  ...site,
} satisfies Record<string, Route>;

/** Every route by its address on the wire, for the typed client: `api('GET /api/rooms/:slug', { slug })`. */
export type Api = { [K in keyof typeof contract as (typeof contract)[K]['on']]: (typeof contract)[K] };
