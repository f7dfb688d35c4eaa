import { Base1763900000000 } from './1763900000000-base.js';
import { Mail1763900100000 } from './1763900100000-mail.js';
import { Accounts1763900100001 } from './1763900100001-accounts.js';
import { Rooms1763900200000 } from './1763900200000-rooms.js';
import { Events1763900300000 } from './1763900300000-events.js';
import { Search1763900400000 } from './1763900400000-search.js';
import { Profiles1763900400100 } from './1763900400100-profiles.js';
import { Contacts1763900400200 } from './1763900400200-contacts.js';
import { CancelReason1763900500000 } from './1763900500000-cancel-reason.js';
import { Unread1763900500100 } from './1763900500100-unread.js';
import { Facets1763900500200 } from './1763900500200-facets.js';
import { LooseFiles1763900600000 } from './1763900600000-loose-files.js';
import { NameAudience1763900700000 } from './1763900700000-name-audience.js';
import { MembersByName1763900800000 } from './1763900800000-members-by-name.js';
import { EventSpans1763900900000 } from './1763900900000-event-spans.js';
import { AskedOut1763901000000 } from './1763901000000-asked-out.js';
import { Spelt1763901100000 } from './1763901100000-spelt.js';
import { DocumentNumbers1763901200000 } from './1763901200000-document-numbers.js';
import { Settings1763901900000 } from './1763901900000-settings.js';
import { EventsById1763902000000 } from './1763902000000-events-by-id.js';
import { SentIds1763902000100 } from './1763902000100-sent-ids.js';
import { Invitations1763902300000 } from './1763902300000-invitations.js';
import { KnownDevices1763902200000 } from './1763902200000-known-devices.js';
import { PagesOfMembers1763902700000 } from './1763902700000-pages-of-members.js';
import { AccountEvents1763903000100 } from './1763903000100-account-events.js';
import { Removals1763903000000 } from './1763903000000-removals.js';
import { RoomsKept1763903400000 } from './1763903400000-rooms-kept.js';
import { WhosePage1763903450000 } from './1763903450000-whose-page.js';
import { FeedsOfSuspended1763903500000 } from './1763903500000-feeds-of-suspended.js';
import { Retention1763903500100 } from './1763903500100-retention.js';
import { ConfirmedSessions1763903500200 } from './1763903500200-confirmed-sessions.js';
import { Versions1763903600000 } from './1763903600000-versions.js';
import { AddedBy1763903700000 } from './1763903700000-added-by.js';
import { MovedUp1763903700100 } from './1763903700100-moved-up.js';
import { PublicChanges1763903800000 } from './1763903800000-public-changes.js';
import { InvitedById1763903900000 } from './1763903900000-invited-by-id.js';
import { AskedIds1763903900200 } from './1763903900200-asked-ids.js';
import { Jobs1763904000000 } from './1763904000000-jobs.js';

/** In the order in which they run. */
export const migrations = [
  Base1763900000000,
  Mail1763900100000,
  Accounts1763900100001,
  Rooms1763900200000,
  Events1763900300000,
  Search1763900400000,
  Profiles1763900400100,
  Contacts1763900400200,
  CancelReason1763900500000,
  Unread1763900500100,
  Facets1763900500200,
  LooseFiles1763900600000,
  NameAudience1763900700000,
  MembersByName1763900800000,
  EventSpans1763900900000,
  AskedOut1763901000000,
  Spelt1763901100000,
  DocumentNumbers1763901200000,
  Settings1763901900000,
  EventsById1763902000000,
  SentIds1763902000100,
  KnownDevices1763902200000,
  Invitations1763902300000,
  PagesOfMembers1763902700000,
  Removals1763903000000,
  AccountEvents1763903000100,
  RoomsKept1763903400000,
  WhosePage1763903450000,
  FeedsOfSuspended1763903500000,
  Retention1763903500100,
  ConfirmedSessions1763903500200,
  Versions1763903600000,
  AddedBy1763903700000,
  MovedUp1763903700100,
  PublicChanges1763903800000,
  InvitedById1763903900000,
  AskedIds1763903900200,
  Jobs1763904000000,
];
