import { type Role, roles } from '@querschnitt/shared/kernel/actor';
import type { ManagedMember } from '@querschnitt/shared/people/administration.schema';
import { api } from '../../../platform/api';
import { useMe } from '../../../platform/session';
import { useFormat, useTexts } from '../../../platform/texts';
import { Menu, MenuItem } from '../../../ui/Menu';
import { PersonLink } from '../../../ui/PersonLink';
import { State } from '../../../ui/State';
import { roleTexts } from '../role-texts';
import { MemberMenu } from './MemberMenu';
import { isAdministrator } from './needs';
import { texts } from './texts';
import { useDecision } from './use-decision';

type MemberRole = Exclude<Role, 'guest'>;
const memberRoles = roles.slice(1) as MemberRole[];

export function MemberRow({ member }: { member: ManagedMember }) {
  const { person, email, role, state, lastSeenAt } = member;
  const t = useTexts(texts);
  const names = useTexts(roleTexts);
  const format = useFormat();
  const { me } = useMe();
  const { decide } = useDecision();
  const give = (chosen: MemberRole) =>
    void decide(() => api('PUT /api/members/:id/role', { id: person.id, role: chosen }), t.roleChanged(person.name));
  return (
    <tr>
      <th scope="row">
        <PersonLink person={person}>{person.name}</PersonLink>
        <span className="muted">{email}</span>
      </th>
      <td>{person.institution ?? <span className="muted">{t.noInstitution}</span>}</td>
      <td data-head={lastSeenAt ? t.lastSeen : undefined}>
        {lastSeenAt ? format.when(lastSeenAt) : <span className="muted">{t.never}</span>}
      </td>
      <td>
        {isAdministrator(me) ? (
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
        {state === 'suspended' && (
          <State tone="danger" icon="lock">
            {t.suspended}
          </State>
        )}
      </td>
      <td className="do">
        <MemberMenu member={member} />
      </td>
    </tr>
  );
}
