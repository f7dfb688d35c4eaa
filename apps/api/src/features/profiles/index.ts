export { ProfilesModule } from './profiles.module.js';
export { SaveProfile } from './save-profile.js';
