import { type FormEvent, useId, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { isProblem } from '../api/problem';
import { browserTransport, send } from '../api/transport';
import { defineTexts, useTexts } from '../texts';
import { LanguageProvider } from '../texts/language';

const texts = defineTexts({
  de: {
    title: 'Bitte bestätigen Sie, dass Sie es sind',
    lead: 'Ihre Anmeldung liegt etwas zurück. Für diesen Schritt brauchen wir Ihr Passwort noch einmal.',
    password: 'Passwort',
    confirm: 'Bestätigen',
    cancel: 'Abbrechen',
  },
  en: {
    title: 'Please confirm that it is you',
    lead: 'You signed in a while ago. For this step we need your password once more.',
    password: 'Password',
    confirm: 'Confirm',
    cancel: 'Cancel',
  },
});

/** Asks for the password over whatever is open. @returns whether it was right; `false` where somebody thought better of it */
export function askPassword(): Promise<boolean> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  return new Promise((resolve) => {
    const end = (confirmed: boolean) => {
      root.unmount();
      place.remove();
      resolve(confirmed);
    };
    root.render(
      <LanguageProvider value={document.documentElement.lang === 'en' ? 'en' : 'de'}>
        <AskPassword end={end} />
      </LanguageProvider>,
    );
  });
}

function AskPassword({ end }: { end: (confirmed: boolean) => void }) {
  const t = useTexts(texts);
  const id = useId();
  const [fault, setFault] = useState<string>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    try {
      await send(browserTransport, { method: 'POST', path: '/api/session/confirmation', body: { password } });
      end(true);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setFault(error.problem.errors?.[0]?.detail ?? error.message);
    }
  };
  return (
    <Dialog open onClose={() => end(false)} title={t.title}>
      <form onSubmit={(event) => void submit(event)}>
        <p>{t.lead}</p>
        <div className="form-field">
          <label className="lab" htmlFor={id}>
            {t.password}
          </label>
          <input
            className="field"
            id={id}
            name="password"
            type="password"
            autoComplete="current-password"
            autoFocus
            required
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault && `${id}-fault`}
          />
          <p className="fault" id={`${id}-fault`} role="alert">
            {fault}
          </p>
        </div>
        <p className="acts">
          <Button main type="submit">
            {t.confirm}
          </Button>
          <Button quiet onClick={() => end(false)}>
            {t.cancel}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
