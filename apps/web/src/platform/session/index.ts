export { session, useMe } from './use-me';
