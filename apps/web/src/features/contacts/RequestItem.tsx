import type { ContactRequest } from '@querschnitt/shared/contacts/contact.schema';
import { useFormat, useTexts } from '../../platform/texts';
import { Avatar } from '../../ui/Avatar';
import type { IconName } from '../../ui/icon-names';
import { Row } from '../../ui/rows';
import { State } from '../../ui/State';
import { PersonLink } from '../../ui/PersonLink';
import styles from './contacts.module.css';
import { SettleRequest, WithdrawRequest } from './SettleRequest';
import { texts } from './texts';

const looks: Record<ContactRequest['state'], { tone: 'ok' | 'warn' | 'muted'; icon: IconName }> = {
  open: { tone: 'warn', icon: 'clock' },
  answered: { tone: 'ok', icon: 'check' },
  declined: { tone: 'muted', icon: 'close' },
  withdrawn: { tone: 'muted', icon: 'back' },
};

/** A request, its answer, and what one can do about it. */
export function RequestItem({ request }: { request: ContactRequest }) {
  const t = useTexts(texts);
  const { relative, longDay } = useFormat();
  const { person, box, topic, text, answer, answerBy, state, createdAt } = request;
  const where = [person.jobTitle, person.institution].filter(Boolean).join(', ');
  return (
    <Row as="li" className={styles.row} margin={<Avatar person={person} />}>
      <article className={styles.request}>
        <h2>
          <PersonLink person={person}>{person.name}</PersonLink>
        </h2>
        {where && <p className="muted">{where}</p>}
        <p className="meta">
          <State {...looks[state]}>{t.states[state]}</State>
          <span>{t.topics[topic]}</span>
          <time dateTime={createdAt}>{relative(createdAt)}</time>
          {answerBy && state === 'open' && <span>{t.by(longDay(answerBy))}</span>}
        </p>
        <p className={styles.words}>{text}</p>
        {answer && (
          <div className={styles.answer}>
            <h3>{box === 'in' ? t.yourAnswer : person.name}</h3>
            <p className={styles.words}>{answer}</p>
          </div>
        )}
        {state === 'open' &&
          (box === 'in' ? <SettleRequest request={request} /> : <WithdrawRequest request={request} />)}
      </article>
    </Row>
  );
}
