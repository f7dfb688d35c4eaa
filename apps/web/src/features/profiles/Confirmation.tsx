import type { Profile } from '@querschnitt/shared/profiles/profile.schema';
import { isOverdue } from '@querschnitt/shared/profiles/profile';
import { useFormat, useTexts } from '../../platform/texts';
import { useToday } from '../../platform/texts/today';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from './profiles.module.css';
import { texts } from './texts';
import { useConfirm } from './use-profile';

/** When the profile was last confirmed; one click does it again. */
export function Confirmation({ profile: { confirmedAt } }: { profile: Profile }) {
  const t = useTexts(texts);
  const { date } = useFormat();
  const today = useToday();
  const confirm = useConfirm();
  const fresh = confirmedAt !== null && !isOverdue(confirmedAt, today);
  return (
    <Notice tone={fresh ? 'ok' : 'warn'}>
      <p className={styles.confirmation}>
        <span role="status">{!confirmedAt ? t.never : fresh ? t.confirmedAt(date(confirmedAt)) : t.overdue(date(confirmedAt))}</span>
        <Button aria-disabled={confirm.isPending || undefined} onClick={() => !confirm.isPending && confirm.mutate()}>
          {t.confirm}
        </Button>
      </p>
    </Notice>
  );
}
