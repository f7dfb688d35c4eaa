export { ContactsModule } from './contacts.module.js';
export { Availabilities } from './availabilities.query.js';
