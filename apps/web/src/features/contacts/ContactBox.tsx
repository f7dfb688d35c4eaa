import type { Person } from '@querschnitt/shared/experts/expert.schema';
import { canRequestContact } from '@querschnitt/shared/contacts/contacts.policy';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useMe } from '../../platform/session';
import { useTexts } from '../../platform/texts';
import { AvailabilityState } from '../../ui/AvailabilityState';
import { availabilityTexts } from '../../ui/availability-texts';
import { ButtonLink } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { RequestForm } from './RequestForm';
import { texts } from './texts';

/** Asks a person through the platform, or says why that is not possible now. */
export function ContactBox({ person }: { person: Person }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const [sent, setSent] = useState(false);
  const verdict = canRequestContact(me, person);
  if (sent)
    return (
      <Box title={t.sentTitle} arrive>
        <Notice tone="ok" live>
          {t.sent(person.name)}
        </Notice>
        <p className="acts">
          <ButtonLink to="/anfragen/gesendet">{t.toMine}</ButtonLink>
        </p>
      </Box>
    );
  if (verdict === 'contact.yourself') return null;
  return (
    <Box title={t.write}>
      {person.availability && <AvailabilityState availability={person.availability} ofLimit />}
      {verdict === true ? (
        <>
          <Terms person={person} />
          <RequestForm person={person} onSent={() => setSent(true)} />
        </>
      ) : (
        <Refusal verdict={verdict} />
      )}
    </Box>
  );
}

function Terms({ person: { availability } }: { person: Person }) {
  const t = useTexts(texts);
  const words = useTexts(availabilityTexts);
  const days = availability?.answerDays;
  return (
    <p className="small muted">
      {days != null && `${capital(words.answers(days))}. `}
      {t.hidden}
    </p>
  );
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function Refusal({ verdict }: { verdict: 'auth.required' | 'contact.takes_none' | 'contact.week_full' }) {
  const t = useTexts(texts);
  if (verdict === 'auth.required')
    return (
      <>
        <p className="small">{t.signIn}</p>
        <p className="acts">
          <ButtonLink main to="/anmelden">
            {t.toSignIn}
          </ButtonLink>
          <ButtonLink to="/registrieren">{t.toRegister}</ButtonLink>
        </p>
      </>
    );
  return (
    <>
      <p className="small">{verdict === 'contact.week_full' ? t.full : t.none}</p>
      <p className="acts">
        <ButtonLink to="/fachleute">{t.others}</ButtonLink>
        <ButtonLink to="/raeume">{t.toRooms}</ButtonLink>
      </p>
    </>
  );
}

function Box({ title, arrive = false, children }: { title: string; arrive?: boolean; children: ReactNode }) {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!arrive) return;
    // The form that was here was longer than a phone's screen: without this one looks at what stood below it.
    box.current?.scrollIntoView({ block: 'center' });
    box.current?.focus({ preventScroll: true });
  }, [arrive]);
  return (
    <section className="reg contact stays-put" id="anfrage" aria-labelledby={id} ref={box} tabIndex={-1}>
      <h2 id={id}>{title}</h2>
      <div className="reg-row">{children}</div>
    </section>
  );
}
