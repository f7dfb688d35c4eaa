import type { ContactRequest } from '@querschnitt/shared/contacts/contact.schema';
import { Link } from '../../platform/router';
import { useFormat, useTexts } from '../../platform/texts';
import { Avatar } from '../../ui/Avatar';
import { ButtonLink } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { useTasks } from './tasks';
import { texts } from './texts';

/** Rows of "An Sie": requests for advice, and people to let in. */
export function TaskRows() {
  const t = useTexts(texts);
  const waiting = useTasks();
  if (!waiting) return null;
  const { requests, openRequests, applications } = waiting;
  return (
    <>
      {applications > 0 && (
        <li className="row to-me">
          <Icon name="shield" />
          <article>
            <h3>
              <Link to="/verwaltung">{t.applications(applications)}</Link>
            </h3>
          </article>
        </li>
      )}
      {requests.map((request, nth) => (
        <Request key={request.id} request={request} main={nth === 0} />
      ))}
      {openRequests > requests.length && (
        <li className="row to-me">
          <span />
          <Link className="link" to="/anfragen">
            {t.moreRequests(openRequests - requests.length)}
          </Link>
        </li>
      )}
    </>
  );
}

function Request({ request: { person, text, createdAt, answerBy }, main }: { request: ContactRequest; main: boolean }) {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <li className="row to-me">
      <Avatar person={person} />
      <article>
        <h3>
          <Link to="/anfragen">{t.asks(person.name)}</Link>
        </h3>
        <p className="said asked">{text}</p>
        <p className="meta">
          <time dateTime={createdAt}>{format.relative(createdAt)}</time>
          {answerBy && <span>{t.wishedBy(format.date(answerBy))}</span>}
        </p>
        {main && (
          <p className="acts">
            <ButtonLink icon="reply" to="/anfragen">
              {t.answer}
            </ButtonLink>
          </p>
        )}
      </article>
    </li>
  );
}
