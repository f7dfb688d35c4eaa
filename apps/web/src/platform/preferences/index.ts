export { type Preferences, PreferencesProvider, switchTo, usePreferences } from './preferences';
