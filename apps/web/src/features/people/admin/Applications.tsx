import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTexts } from '../../../platform/texts';
import { EmptyState } from '../../../ui/EmptyState';
import { More } from '../../../ui/More';
import { Section } from '../../../ui/rows';
import { ApplicationRow } from './ApplicationRow';
import { Duty } from './Duty';
import { applications, duty } from './needs';
import { texts } from './texts';

/** Who waits for a decision, longest first. */
export function Applications() {
  const t = useTexts(texts);
  const list = useSuspenseInfiniteQuery(applications);
  const { data: onDuty } = useSuspenseQuery(duty);
  const items = list.data.pages.flatMap((page) => page.items);
  return (
    <Section title={t.queue} side={<Duty duty={onDuty} />}>
      {items.length === 0 ? (
        <EmptyState title={t.emptyTitle} drawing="chairs">
          {t.empty}
        </EmptyState>
      ) : (
        <div className="tablewrap" tabIndex={0} role="region" aria-label={t.queue}>
          <table className="data queue">
            <thead>
              <tr>
                <th scope="col">{t.person}</th>
                <th scope="col">{t.institution}</th>
                <th scope="col">{t.hint}</th>
                <th scope="col">{t.waits}</th>
                <th scope="col">
                  <span className="vh">{t.decision}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((application) => (
                <ApplicationRow key={application.person.id} application={application} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More list={list} />
    </Section>
  );
}
