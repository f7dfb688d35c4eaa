import type { PageRoute } from '../platform/page';

/** Address → page, first match wins. The page's file in `routes/` loads only when it is needed. */
export const routes: PageRoute[] = [
  { path: '/', load: () => import('./routes/StartPage') },
  { path: '/raeume', load: () => import('./routes/RoomsPage') },
  { path: '/raeume/neu', load: () => import('./routes/NewRoomPage') },
  { path: '/raeume/:room', load: () => import('./routes/RoomPage') },
  { path: '/raeume/:room/neu', load: () => import('./routes/NewTopicPage') },
  { path: '/raeume/:room/mitglieder', load: () => import('./routes/RoomMembersPage') },
  { path: '/raeume/:room/einstellungen', load: () => import('./routes/RoomSettingsPage') },
  { path: '/raeume/:room/:topic', load: () => import('./routes/TopicPage') },
  { path: '/beitraege/:post', load: () => import('./routes/PermalinkPage') },
  { path: '/termine', load: () => import('./routes/EventsPage') },
  { path: '/termine/:event', load: () => import('./routes/EventPage') },
  { path: '/anmelden', load: () => import('./routes/LoginPage'), door: true },
  { path: '/registrieren', load: () => import('./routes/RegisterPage'), door: true },
  { path: '/bestaetigen', load: () => import('./routes/ConfirmPage'), door: true },
  { path: '/passwort', load: () => import('./routes/ResetPage'), door: true },
  { path: '/einladung/:token', load: () => import('./routes/InvitationPage'), door: true },
  { path: '/konto', load: () => import('./routes/AccountPage') },
  { path: '/verwaltung', load: () => import('./routes/AdminPage') },
  { path: '/verwaltung/mitglieder', load: () => import('./routes/MembersPage') },
  { path: '/verwaltung/protokoll', load: () => import('./routes/LogPage') },
  { path: '/mails', load: () => import('./routes/MailsPage') },
  { path: '/impressum', load: () => import('./routes/ImprintPage') },
  { path: '/datenschutz', load: () => import('./routes/PrivacyPage') },
  { path: '/barrierefreiheit', load: () => import('./routes/AccessibilityPage') },
];
