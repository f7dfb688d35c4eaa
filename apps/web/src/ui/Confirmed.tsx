import { isOverdue, shortMonth } from '@querschnitt/shared/profiles/profile';
import { useTexts } from '../platform/texts';
import { useToday } from '../platform/texts/today';
import { profileTexts } from './profile-texts';

/** When a profile was last confirmed, and whether its owner is being asked again. */
export function Confirmed({ at }: { at: string | null }) {
  const t = useTexts(profileTexts);
  const today = useToday();
  if (!at) return <>{t.unconfirmed}</>;
  return <>{isOverdue(at, today) ? t.asking(shortMonth(at)) : t.confirmed(shortMonth(at))}</>;
}
