import type { Language } from '@querschnitt/shared/kernel/language';
import type { Account } from '@querschnitt/shared/people/people.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { api, isProblem } from '../../../platform/api';
import { useEarly } from '../../../platform/page';
import { switchTo } from '../../../platform/preferences';
import { useTexts } from '../../../platform/texts';
import { useNotice } from '../../../ui/notices';
import { Section } from '../../../ui/rows';
import { account as accountNeed } from './needs';
import { texts } from './texts';

/** Kept at once, without a button. */
export function Preferences({ account }: { account: Account }) {
  const t = useTexts(texts);
  const id = useId();
  const change = useChange(account);
  const speak = async (language: Language) => {
    await change({ language });
    switchTo(language);
  };
  const language = useEarly<HTMLSelectElement, 'value'>(
    'value',
    account.language,
    (early) => void speak(early as Language),
  );
  const presence = useEarly<HTMLInputElement, 'checked'>(
    'checked',
    account.showsPresence,
    (showsPresence) => void change({ showsPresence }),
  );
  return (
    <Section title={t.preferences}>
      <div className="form">
        <div className="form-field">
          <label className="lab" htmlFor={id}>
            {t.language}
          </label>
          <select
            ref={language}
            className="field"
            id={id}
            value={account.language}
            onChange={(event) => void speak(event.target.value as Language)}
          >
            <option value="de" lang="de">
              {t.german}
            </option>
            <option value="en" lang="en">
              {t.english}
            </option>
          </select>
        </div>
        <div className="form-field">
          <label className="radio">
            <input
              ref={presence}
              type="checkbox"
              checked={account.showsPresence}
              aria-describedby={`${id}-hint`}
              onChange={(event) => void change({ showsPresence: event.target.checked })}
            />
            <span>{t.presence}</span>
          </label>
          <p className="hint" id={`${id}-hint`}>
            {t.presenceHint}
          </p>
        </div>
      </div>
    </Section>
  );
}

/** Shows the choice at once and takes it back if the server refuses. */
function useChange(before: Account) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const notice = useNotice();
  return async (change: Partial<Pick<Account, 'language' | 'showsPresence'>>) => {
    client.setQueryData(accountNeed.queryKey, { ...before, ...change });
    try {
      client.setQueryData(accountNeed.queryKey, await api('PATCH /api/account', change));
      notice(t.saved);
    } catch (error) {
      client.setQueryData(accountNeed.queryKey, before);
      if (!isProblem(error)) throw error;
      notice(error.message);
    }
  };
}
