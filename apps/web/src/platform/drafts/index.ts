export { DraftsProvider, useDrafts } from './DraftsProvider';
export { forgetAll, ownKey } from './own-keys';
