import type { Invitation } from '@querschnitt/shared/people/administration.schema';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { daysFrom } from '../../../platform/texts/format';
import { useToday } from '../../../platform/texts/today';
import { Button } from '../../../ui/Button';
import { cn } from '../../../ui/class-names';
import { Dialog } from '../../../ui/Dialog';
import { Icon } from '../../../ui/Icon';
import { IconButton } from '../../../ui/IconButton';
import { invitations } from './needs';
import { texts } from './texts';
import { useDecision } from './use-decision';

export function OpenInvitations() {
  const t = useTexts(texts);
  const { data } = useSuspenseQuery(invitations);
  return (
    <section aria-labelledby="offen">
      <h2 id="offen">
        <Icon name="clock" />
        {t.open}
      </h2>
      {data.items.length === 0 ? (
        <p className="muted">{t.noInvitations}</p>
      ) : (
        <div className="tablewrap" tabIndex={0} role="region" aria-label={t.open}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t.to}</th>
                <th scope="col">{t.by}</th>
                <th scope="col" className="num">
                  {t.validFor}
                </th>
                <th scope="col">
                  <span className="vh">{t.revoke}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((invitation) => (
                <InvitationRow key={invitation.id} invitation={invitation} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function InvitationRow({ invitation: { id, email, invitedBy, uses, maxUses, expiresAt } }: { invitation: Invitation }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const { decide } = useDecision();
  const [asking, ask] = useState(false);
  const days = daysFrom(useToday(), expiresAt);
  const whom = email ?? t.link(uses, maxUses);
  return (
    <tr>
      <td>
        {whom}
        <Dialog open={asking} onClose={() => ask(false)} title={email ? t.revokeTitle(email) : t.revokeLinkTitle}>
          <p>{email ? t.revokeMail : t.revokeLink}</p>
          <p className="acts">
            <Button main onClick={() => void decide(() => api('DELETE /api/invitations/:id', { id }), t.revoked)}>
              {t.revoke}
            </Button>
            <Button onClick={() => ask(false)}>{t.cancel}</Button>
          </p>
        </Dialog>
      </td>
      <td>{invitedBy?.id === me.id ? t.you : (invitedBy?.name ?? t.system)}</td>
      <td className={cn('num', days <= 1 && 'warn')}>{days > 0 ? t.days(days) : t.lastDay}</td>
      <td className="num">
        <IconButton icon="close" label={t.revokeOne(whom)} onClick={() => ask(true)} />
      </td>
    </tr>
  );
}
