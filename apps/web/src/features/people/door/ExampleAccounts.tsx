import { ownPath } from '@querschnitt/shared/kernel/own-path';
import type { ExampleAccount } from '@querschnitt/shared/people/people.schema';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearchParams } from '../../../platform/router';
import { api, get, isProblem } from '../../../platform/api';
import { useTexts } from '../../../platform/texts';
import { Avatar } from '../../../ui/Avatar';
import { Icon } from '../../../ui/Icon';
import { useNotice } from '../../../ui/notices';
import { PlainButton } from '../../../ui/PlainButton';
import { Section } from '../../../ui/rows';
import { isNewcomer } from './is-newcomer';
import { texts } from './texts';
import { useToday } from '../../../platform/texts/today';

export const exampleAccounts = get('GET /api/example/accounts', {});

/** The people of the example, one click away. */
export function ExampleAccounts() {
  const t = useTexts(texts);
  const { data } = useSuspenseQuery(exampleAccounts);
  return (
    <Section className="demo" title={t.exampleTitle}>
      <ul className="ruled">
        {data.items.map((account) => (
          <li key={account.person.id}>
            <Account account={account} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Account({ account: { person, role, joinedAt } }: { account: ExampleAccount }) {
  const t = useTexts(texts);
  const today = useToday();
  const notice = useNotice();
  const [search] = useSearchParams();
  const enter = async () => {
    try {
      await api('POST /api/example/sign-in', { account: person.handle });
      location.assign(ownPath(search.get('weiter')));
    } catch (error) {
      if (!isProblem(error)) throw error;
      notice(error.message);
    }
  };
  const part = isNewcomer(joinedAt, today) ? t.newcomer : role === 'member' ? t.professional : t.organiser;
  return (
    <PlainButton onClick={() => void enter()}>
      <Avatar person={person} />
      <span>
        <b>{person.name}</b>
        <span className="muted">{[part, person.institution].filter(Boolean).join(', ')}</span>
      </span>
      <Icon name="chevron" />
    </PlainButton>
  );
}
