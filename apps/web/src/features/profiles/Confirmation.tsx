import type { Profile } from '@querschnitt/shared/profiles/profile.schema';
import { isOverdue } from '@querschnitt/shared/profiles/profile';
import { isProblem } from '../../platform/api';
import { useFormat, useTexts } from '../../platform/texts';
import { useToday } from '../../platform/texts/today';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from './profiles.module.css';
import { texts } from './texts';
import { useConfirm } from './use-profile';

interface Props {
  profile: Profile;
  /** Which one is on the page. */
  version: () => number;
  showNewer: () => Promise<void>;
}

/** When the profile was last confirmed; one click does it again, unless what is on the page has changed since. */
export function Confirmation({ profile: { confirmedAt }, version, showNewer }: Props) {
  const t = useTexts(texts);
  const { date } = useFormat();
  const today = useToday();
  const confirm = useConfirm();
  const fresh = confirmedAt !== null && !isOverdue(confirmedAt, today);
  return (
    <Notice tone={fresh ? 'ok' : 'warn'}>
      <p className={styles.confirmation}>
        <span role="status">
          {!confirmedAt ? t.never : fresh ? t.confirmedAt(date(confirmedAt)) : t.overdue(date(confirmedAt))}
        </span>
        <Button
          aria-disabled={confirm.isPending || undefined}
          onClick={() =>
            !confirm.isPending &&
            confirm.mutate(version(), {
              onError: (error) => void (isProblem(error, 'conflict.changed') && showNewer()),
            })
          }
        >
          {t.confirm}
        </Button>
      </p>
    </Notice>
  );
}
