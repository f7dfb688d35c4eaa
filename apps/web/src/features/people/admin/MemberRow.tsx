import { type Role, roles } from '@querschnitt/shared/kernel/actor';
import type { ManagedMember } from '@querschnitt/shared/people/administration.schema';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useMe } from '../../../platform/session';
import { useFormat, useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { Menu, MenuItem } from '../../../ui/Menu';
import { PlainButton } from '../../../ui/PlainButton';
import { State } from '../../../ui/State';
import { roleTexts } from '../role-texts';
import { PersonLink } from '../../../ui/PersonLink';
import { Institution } from './Institution';
import { isAdministrator } from './needs';
import { Suspend } from './Suspend';
import { texts } from './texts';
import { useDecision } from './use-decision';

type MemberRole = Exclude<Role, 'guest'>;
const memberRoles = roles.slice(1) as MemberRole[];

export function MemberRow({ member: { person, email, role, state, lastSeenAt } }: { member: ManagedMember }) {
  const t = useTexts(texts);
  const names = useTexts(roleTexts);
  const format = useFormat();
  const { me } = useMe();
  const { decide } = useDecision();
  const [moving, setMoving] = useState(false);
  const [suspending, setSuspending] = useState(false);
  const mayDecide = isAdministrator(me);
  const give = (chosen: MemberRole) => void decide(() => api('PUT /api/members/:id/role', { id: person.id, role: chosen }), t.roleChanged(person.name));
  const signOut = () => void decide(() => api('DELETE /api/members/:id/sessions', { id: person.id }), t.signedOut(person.name));
  const reinstate = () => void decide(() => api('DELETE /api/members/:id/suspension', { id: person.id }), t.reinstated(person.name));
  return (
    <tr>
      <th scope="row">
        <PersonLink person={person}>{person.name}</PersonLink>
        <span className="muted">{email}</span>
      </th>
      <td>
        {person.institution ?? <span className="muted">{t.noInstitution}</span>}{' '}
        <PlainButton className="link" aria-label={t.institutionOf(person.name)} onClick={() => setMoving(true)}>
          {t.change}
        </PlainButton>
        {moving && <Institution person={person} close={() => setMoving(false)} />}
      </td>
      <td>{lastSeenAt ? format.when(lastSeenAt) : <span className="muted">{t.never}</span>}</td>
      <td>
        {mayDecide ? (
          <Menu label={t.roleOf(person.name)} icon="down" text={names[role]}>
            {memberRoles.map((one) => (
              <MenuItem key={one} {...(one === role ? { icon: 'check' } : {})} onClick={() => give(one)}>
                {names[one]}
              </MenuItem>
            ))}
          </Menu>
        ) : (
          names[role]
        )}
      </td>
      <td className="do">
        {state === 'suspended' && (
          <State tone="danger" icon="lock">
            {t.suspended}
          </State>
        )}
        {mayDecide && person.id !== me.id && state === 'active' && (
          <Button quiet aria-label={t.signOutOne(person.name)} title={t.signOutHint} onClick={signOut}>
            {t.signOut}
          </Button>
        )}
        {mayDecide && person.id !== me.id && (state === 'suspended' ? <Button onClick={reinstate}>{t.reinstate}</Button> : <Button quiet onClick={() => setSuspending(true)}>{t.suspend}</Button>)}
        {suspending && <Suspend person={person} close={() => setSuspending(false)} />}
      </td>
    </tr>
  );
}
