import { isMember } from '@querschnitt/shared/kernel/actor';
import { useState } from 'react';
import { toQuery } from '../../../platform/api/request';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ContextSection } from '../../../ui/rows';
import css from './board.module.css';
import { CopyAddress } from './CopyAddress';
import { asQuery, countChosen } from './filters';
import { PersonalFeed } from './PersonalFeed';
import { texts } from './texts';
import { useBoard } from './use-board';

export function Subscribe({ publicUrl }: { publicUrl: string }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const { filters } = useBoard();
  const [open, setOpen] = useState(false);
  const query = toQuery(asQuery(filters));
  const feed = `${publicUrl}/api/calendar.ics${query ? `?${query}` : ''}`;
  return (
    <ContextSection title={t.subscribe}>
      <p className="small">{countChosen(filters) ? t.subscribeHint : t.subscribeAll}</p>
      <p className="acts">
        <Button icon="calendar" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t.subscribeAction}
        </Button>
      </p>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.subscribe}>
        <p className="small muted">{t.addressHint}</p>
        <div className={css.nearby}>
          <section className={css.feed}>
            <h3>{t.publicFeed}</h3>
            <p className="small">{t.publicFeedHint}</p>
            <CopyAddress address={feed} label={`${t.address}: ${t.publicFeed}`} />
          </section>
          {isMember(me) && <PersonalFeed />}
        </div>
      </Dialog>
    </ContextSection>
  );
}
