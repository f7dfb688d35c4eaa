import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useFormat, useTexts } from '../../../platform/texts';
import { More } from '../../../ui/More';
import { Section } from '../../../ui/rows';
import { audit } from './needs';
import { texts } from './texts';

/** What was done, newest first; it cannot be changed by anybody. */
export function Log() {
  const t = useTexts(texts);
  const format = useFormat();
  const list = useSuspenseInfiniteQuery(audit);
  const items = list.data.pages.flatMap((page) => page.items);
  return (
    <Section title={t.log}>
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
              {items.map(({ id, at, actor, action, subject }) => (
                <tr key={id}>
                  <td>{format.relative(at)}</td>
                  <td>{actor?.name ?? t.system}</td>
                  <td>{t.actions[action] ?? action}</td>
                  <td>{subject}</td>
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
