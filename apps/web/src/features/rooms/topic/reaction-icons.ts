import type { ReactionKind } from '@querschnitt/shared/rooms/reactions';
import type { IconName } from '../../../ui/icon-names';

export const reactionIcons: Record<ReactionKind, IconName> = {
  helpful: 'check',
  thanks: 'hands',
  same: 'people',
  agree: 'smile',
  idea: 'sun',
};
