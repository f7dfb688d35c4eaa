import type { Mail } from '@querschnitt/shared/mail/mail.schema';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { pages } from '../../../platform/api';
import { useFormat, useTexts } from '../../../platform/texts';
import { ButtonLink } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { Icon } from '../../../ui/Icon';
import { More } from '../../../ui/More';
import { State } from '../../../ui/State';
import { MailText } from './MailText';
import { texts } from './texts';

export const mails = pages('GET /api/mails', {});

/** What the example would have sent; the newest is open. */
export function Mails({ publicUrl }: { publicUrl: string }) {
  const t = useTexts(texts);
  const list = useSuspenseInfiniteQuery({ ...mails, staleTime: 0 });
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return (
      <EmptyState
        title={t.emptyTitle}
        drawing="board"
        action={<ButtonLink to="/registrieren">{t.register}</ButtonLink>}
      >
        {t.empty}
      </EmptyState>
    );
  return (
    <>
      <p className="muted">{t.lead}</p>
      <ul className="ruled">
        {items.map((mail, nth) => (
          <li key={mail.id}>
            <Letter mail={mail} open={nth === 0} publicUrl={publicUrl} />
          </li>
        ))}
      </ul>
      <More list={list} />
    </>
  );
}

function Letter({ mail, open, publicUrl }: { mail: Mail; open: boolean; publicUrl: string }) {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <details className="letter" open={open}>
      <summary className="row">
        <Icon name="mail" />
        <span>
          <b>{mail.title}</b>
          <span className="meta">
            <span>{t.to(mail.to)}</span>
            <span>{mail.dueAt ? t.due(format.longDay(mail.dueAt)) : format.relative(mail.createdAt)}</span>
            {mail.hasCalendar && (
              <State tone="info" icon="calendar">
                {t.calendar}
              </State>
            )}
          </span>
        </span>
      </summary>
      <MailText text={mail.text} publicUrl={publicUrl} />
    </details>
  );
}
