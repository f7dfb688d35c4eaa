import type { AuditEntry } from '@querschnitt/shared/people/administration.schema';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from '../../../platform/router';
import { useFormat, useLanguage, useTexts } from '../../../platform/texts';
import { More } from '../../../ui/More';
import { Section } from '../../../ui/rows';
import { logDetails } from './log-details';
import { logTexts } from './log-texts';
import { audit } from './needs';
import { texts } from './texts';

/** What was done, newest first; it cannot be changed by anybody. */
export function Log() {
  const t = useTexts(texts);
  const words = useTexts(logTexts);
  const format = useFormat();
  const [search] = useSearchParams();
  const list = useSuspenseInfiniteQuery(audit(search));
  const items = list.data.pages.flatMap((page) => page.items);
  const accounts = search.get('was') === 'konten';
  return (
    <Section title={t.log}>
      <nav className="tabs" aria-label={words.which}>
        <Link to="/verwaltung/protokoll" aria-current={accounts ? undefined : 'page'}>
          {words.ofRoles}
        </Link>
        <Link to="/verwaltung/protokoll?was=konten" aria-current={accounts ? 'page' : undefined}>
          {words.ofAccounts}
        </Link>
      </nav>
      {accounts && <p className="small muted">{words.kept}</p>}
      {items.length === 0 ? (
        <p className="muted">{t.emptyLog}</p>
      ) : (
        <div className="tablewrap" tabIndex={0} role="region" aria-label={t.log}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t.when}</th>
                <th scope="col">{t.who}</th>
                <th scope="col">{t.what}</th>
                <th scope="col">{t.whom}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((entry) => (
                <tr key={entry.id}>
                  <td>{format.relative(entry.at)}</td>
                  <td>
                    {entry.actor?.name ?? (entry.action === 'account.sign_in_failed' ? words.somebody : t.system)}
                  </td>
                  <td>{words.actions[entry.action] ?? entry.action}</td>
                  <td>
                    <Concerned entry={entry} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More list={list} />
    </Section>
  );
}

/** Whose it was and where, and below why, or what it was and became. */
function Concerned({ entry }: { entry: AuditEntry }) {
  const words = useTexts(logTexts);
  const language = useLanguage();
  const { subject, whose, member, place } = entry;
  const people = subject || whose.map(({ name }) => name).join(', ');
  const details = logDetails(entry, words, language);
  return (
    <>
      {people}
      {people && place && ', '}
      {place && (
        <Link className="link" to={place.path}>
          {place.name}
        </Link>
      )}
      {(member || details) && <div className="small muted">{[member?.name, details].filter(Boolean).join(' · ')}</div>}
    </>
  );
}
