export { Availabilities } from './availabilities.query.js';
export { ContactsModule } from './contacts.module.js';
export { ListRequests } from './list-requests.query.js';
export { SendRequest } from './send-request.js';
export { SettleRequest } from './settle-request.js';
