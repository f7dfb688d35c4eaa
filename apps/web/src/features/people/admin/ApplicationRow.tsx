import type { Application } from '@querschnitt/shared/people/administration.schema';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useFormat, useTexts } from '../../../platform/texts';
import { daysFrom } from '../../../platform/texts/format';
import { useToday } from '../../../platform/texts/today';
import { Button } from '../../../ui/Button';
import { cn } from '../../../ui/class-names';
import { Menu, MenuItem } from '../../../ui/Menu';
import { SectorMark } from '../../../ui/SectorMark';
import { ApplicationHint } from './ApplicationHint';
import { Ask, Decline, DeclineAlike } from './ApplicationDialogs';
import { texts } from './texts';
import { useDecision } from './use-decision';

export function ApplicationRow({ application }: { application: Application }) {
  const { person, newInstitution, alike } = application;
  const t = useTexts(texts);
  const { decide } = useDecision();
  const [dialog, setDialog] = useState<'ask' | 'decline' | 'alike'>();
  const admit = (createInstitution = true) =>
    void decide(
      () => api('POST /api/applications/:id/admit', { id: person.id, createInstitution }),
      t.admitted(person.name),
    );
  const close = () => setDialog(undefined);
  return (
    <tr>
      <th scope="row">
        {person.name}
        <span className="muted">{person.jobTitle ?? t.noTask}</span>
      </th>
      <td>
        {newInstitution ? (
          <>
            {newInstitution}, <b>{t.isNew}</b>
          </>
        ) : (
          (person.institution ?? t.noInstitution)
        )}
        {person.sectors.map((sector) => (
          <span className="block" key={sector}>
            <SectorMark sector={sector} />
          </span>
        ))}
      </td>
      <td>
        <ApplicationHint application={application} />
      </td>
      <Waiting since={application.appliedAt} />
      <td className="do">
        {alike > 0 ? (
          <Button onClick={() => setDialog('alike')}>{t.declineAll(alike + 1)}</Button>
        ) : (
          <Button main onClick={() => admit()}>
            {t.admit}
          </Button>
        )}
        <Button onClick={() => setDialog('ask')}>{t.ask}</Button>
        <Menu label={t.moreAbout(person.name)}>
          {newInstitution && <MenuItem onClick={() => admit(false)}>{t.admitWithout}</MenuItem>}
          {alike > 0 && <MenuItem onClick={() => admit()}>{t.admit}</MenuItem>}
          <MenuItem danger onClick={() => setDialog('decline')}>
            {alike > 0 ? t.declineThis : t.decline}
          </MenuItem>
        </Menu>
        {dialog === 'ask' && <Ask application={application} close={close} />}
        {dialog === 'alike' && <DeclineAlike application={application} close={close} />}
        {dialog === 'decline' && <Decline application={application} close={close} />}
      </td>
    </tr>
  );
}

function Waiting({ since }: { since: string }) {
  const t = useTexts(texts);
  const format = useFormat();
  const days = -daysFrom(useToday(), since);
  return (
    <td className={cn(days > 1 && 'warn')} data-head={t.waits}>
      {days > 1 ? t.days(days) : days === 1 ? t.sinceYesterday : t.since(format.time(since))}
    </td>
  );
}
