export { session, type Session, useMe } from './use-me';
