export { type Preferences, PreferencesProvider, usePreferences } from './preferences';
