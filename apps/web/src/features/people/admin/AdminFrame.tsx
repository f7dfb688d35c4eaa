import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { daysFrom } from '../../../platform/texts/format';
import { useToday } from '../../../platform/texts/today';
import { ButtonLink } from '../../../ui/Button';
import { PageHead } from '../../../ui/PageHead';
import { Shell } from '../../../ui/Shell';
import { Tabs } from '../../../ui/Tabs';
import { counts, isAdministrator } from './needs';
import { texts } from './texts';

/** Head and tabs of the administration. */
export function AdminFrame({ children }: { children: ReactNode }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const today = useToday();
  const { data } = useSuspenseQuery(counts);
  const oldest = data.oldestAppliedAt ? t.oldest(-daysFrom(today, data.oldestAppliedAt)) : t.nobodyWaits;
  const tabs = [
    { to: '/verwaltung', label: t.applications(data.applications) },
    { to: '/verwaltung/mitglieder', label: t.members(data.members) },
    ...(isAdministrator(me)
      ? [
          { to: '/verwaltung/import', label: t.importing },
          { to: '/verwaltung/betrieb', label: t.site },
          { to: '/verwaltung/protokoll', label: t.log },
        ]
      : []),
  ];
  return (
    <Shell className="admin">
      <PageHead title={t.administration} beside={<span className="muted not-narrow">{oldest}</span>}>
        <ButtonLink to="/verwaltung#einladen" icon="mail">
          {t.goInvite}
        </ButtonLink>
      </PageHead>
      <div className="page-body">
        <Tabs label={t.tabs} tabs={tabs} />
        {children}
      </div>
    </Shell>
  );
}
