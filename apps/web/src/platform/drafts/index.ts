export { DraftsProvider, useDrafts } from './DraftsProvider';
export { Drafts } from './drafts';
export { forgetAll, keysOf, ownKey } from './own-keys';
