import type { Visibility } from '@querschnitt/shared/rooms/rooms.schema';
import type { IconName } from '../../ui/icon-names';

export const visibilityIcons: Record<Visibility, IconName> = { public: 'globe', internal: 'people', private: 'lock' };
