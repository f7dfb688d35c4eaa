import type { Account } from '@querschnitt/shared/people/people.schema';
import { useFormat, useTexts } from '../../../platform/texts';
import { Avatar } from '../../../ui/Avatar';
import { ButtonLink } from '../../../ui/Button';
import { roleTexts } from '../role-texts';
import { texts } from './texts';

export function Who({ account: { person, role, createdAt } }: { account: Account }) {
  const t = useTexts(texts);
  const roles = useTexts(roleTexts);
  const format = useFormat();
  return (
    <div className="row r3">
      <Avatar person={person} />
      <div>
        <b>{person.name}</b>
        <p className="meta">
          <span>{roles[role]}</span>
          <span>{t.since(format.date(createdAt))}</span>
        </p>
      </div>
      <ButtonLink to="/profil" icon="user">
        {t.toProfile}
      </ButtonLink>
    </div>
  );
}
