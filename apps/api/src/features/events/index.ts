/** What neighbours may use of events. */
export { EventQuery } from './event.query.js';
export { EventsModule } from './events.module.js';
export { MovedUp } from './moved-up.js';
