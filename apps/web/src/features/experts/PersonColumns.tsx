import type { Person } from '@querschnitt/shared/experts/expert.schema';
import type { Offer } from '@querschnitt/shared/profiles/profile.schema';
import { type ReactNode, useId } from 'react';
import { Link } from '../../platform/router';
import { useTexts } from '../../platform/texts';
import { profileTexts } from '../../ui/profile-texts';
import { Why } from '../../ui/State';
import { personTexts } from './person-texts';

/** What somebody can, wants to learn and offers, side by side. A column without anything to show is left out. */
export function PersonColumns({ person: { can, learns, offers } }: { person: Person }) {
  const t = useTexts(personTexts);
  if (!can.length && !learns.length && !offers.length) return null;
  return (
    <section className="sec three" aria-label={t.columns}>
      <Column title={t.can} items={can} />
      <Column
        title={t.learns}
        items={learns.map(({ text, offeredBy }) => (
          <>
            {text}
            {offeredBy && (
              <Why>
                <Link className="link" to={`/fachleute/${offeredBy.handle}`}>
                  {t.offeredBy(offeredBy.name)}
                </Link>
              </Why>
            )}
          </>
        ))}
      />
      <Column
        title={t.offers}
        items={offers.map((offer) => (
          <OfferLine offer={offer} />
        ))}
      />
    </section>
  );
}

function Column({ title, items }: { title: string; items: ReactNode[] }) {
  const id = useId();
  if (!items.length) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {items.map((item, at) => (
          <li key={at}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

function OfferLine({ offer: { kind, text, targets, modes } }: { offer: Offer }) {
  const words = useTexts(profileTexts);
  return (
    <>
      {[words.offerNames[kind], text, ...(modes.length === 1 ? modes.map((mode) => words.inMode[mode]) : [])]
        .filter(Boolean)
        .join(', ')}
      {targets.length > 0 && (
        <p className="small muted">{targets.map((target) => words.offerTargets[target]).join(' · ')}</p>
      )}
    </>
  );
}
