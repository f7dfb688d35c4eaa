import { Link } from '../../../platform/router';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Notice } from '../../../ui/Notice';
import { texts } from './texts';

/** What to do now; the example shows its mails instead of sending them. */
export function MailSent({ children, again }: { children: string; again?: string }) {
  const t = useTexts(texts);
  const { exampleAccounts } = useMe();
  return (
    <>
      <Notice tone="ok" live>
        <h2>{t.mailTitle}</h2>
        <p>{children}</p>
      </Notice>
      {again && <p className="small muted new-here">{again}</p>}
      {exampleAccounts && (
        <p className="new-here">
          {t.exampleMails}{' '}
          <Link className="link" to="/mails">
            {t.toMails}
          </Link>
        </p>
      )}
    </>
  );
}
