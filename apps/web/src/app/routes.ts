import type { PageRoute } from '../platform/page';

/** Address → page, first match wins. The page's file in `routes/` loads only when it is needed. */
export const routes: PageRoute[] = [
  { path: '/', load: () => import('./routes/StartPage') },
  { path: '/impressum', load: () => import('./routes/ImprintPage') },
  { path: '/datenschutz', load: () => import('./routes/PrivacyPage') },
  { path: '/barrierefreiheit', load: () => import('./routes/AccessibilityPage') },
];
