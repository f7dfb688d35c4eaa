import type { Application } from '@querschnitt/shared/people/administration.schema';
import { useFormat, useTexts } from '../../../platform/texts';
import { State } from '../../../ui/State';
import { texts } from './texts';

/** What is known that helps to decide, the most telling first. */
export function ApplicationHint({
  application: { alike, fromInstitution, newInstitution, colleague, why, askedAt, email },
}: {
  application: Application;
}) {
  const t = useTexts(texts);
  const format = useFormat();
  const nothing = !alike && !fromInstitution && !newInstitution && !colleague && !why;
  return (
    <>
      {alike > 0 && (
        <State tone="danger" icon="warning">
          {t.alike(alike)}
        </State>
      )}
      {fromInstitution && (
        <State tone="ok" icon="check">
          {t.fromInstitution}
        </State>
      )}
      {!fromInstitution && colleague && (
        <span className="block">
          {t.privateAddress} {t.askColleague(colleague.name)}
        </span>
      )}
      {newInstitution && <span className="block">{t.notListed}</span>}
      {why && <span className="block small muted">„{why}“</span>}
      {nothing && <span className="block muted">{t.noHint}</span>}
      <span className="block small muted">{email}</span>
      {askedAt && (
        <State tone="muted" icon="mail">
          {t.asked(format.when(askedAt))}
        </State>
      )}
    </>
  );
}
