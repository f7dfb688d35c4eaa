import type { ImportReport } from '@querschnitt/shared/imports/import.schema';
import { useState } from 'react';
import { useTexts } from '../../platform/texts';
import { Button } from '../../ui/Button';
import styles from './imports.module.css';
import { texts } from './texts';

/** The last step: with or without the faulty lines, with or without mails. */
export function TakeOver({
  report: { kind, counts },
  pending,
  onRun,
}: {
  report: ImportReport;
  pending: boolean;
  onRun: (wishes: Record<string, string>) => void;
}) {
  const t = useTexts(texts);
  const [leaveOut, setLeaveOut] = useState(false);
  const [invite, setInvite] = useState(false);
  if (counts.new + counts.changed === 0) return <p>{t.nothing}</p>;
  const blocked = counts.faulty > 0 && !leaveOut;
  return (
    <div className={styles.end}>
      {counts.faulty > 0 && (
        <label className="radio">
          <input type="checkbox" checked={leaveOut} onChange={(event) => setLeaveOut(event.target.checked)} />
          <span>{t.leaveOut(counts.faulty)}</span>
        </label>
      )}
      {kind === 'people' && counts.new > 0 && (
        <label className="radio">
          <input type="checkbox" checked={invite} onChange={(event) => setInvite(event.target.checked)} />
          <span>
            {t.invite(counts.new)}
            <span className="small muted"> {t.inviteHint}</span>
          </span>
        </label>
      )}
      <p className="acts">
        <Button
          main
          disabled={blocked}
          aria-disabled={pending || undefined}
          onClick={() => !pending && onRun({ leaveOut: String(leaveOut), invite: String(invite) })}
        >
          {pending ? t.running : t.run}
        </Button>
      </p>
    </div>
  );
}
