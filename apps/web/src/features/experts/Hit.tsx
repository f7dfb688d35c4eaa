import { digcomp21 } from '@querschnitt/shared/digcomp/digcomp-2.1';
import { competenceOf } from '@querschnitt/shared/digcomp/framework';
import type { Expert } from '@querschnitt/shared/experts/expert.schema';
import { Link } from '../../platform/router';
import { useLanguage, useTexts } from '../../platform/texts';
import { Avatar } from '../../ui/Avatar';
import { AvailabilityState } from '../../ui/AvailabilityState';
import { availabilityTexts } from '../../ui/availability-texts';
import { ButtonLink } from '../../ui/Button';
import { Confirmed } from '../../ui/Confirmed';
import { profileTexts } from '../../ui/profile-texts';
import { SectorMark } from '../../ui/SectorMark';
import { Why } from '../../ui/State';
import { Steps } from '../../ui/Steps';
import { Fit } from './Fit';
import { texts } from './texts';

/** A person in the list: why they fit, what they offer, whether they take a request. `bridge` points out that they work in another field. */
export function Hit({ expert, bridge }: { expert: Expert; bridge: boolean }) {
  const t = useTexts(texts);
  const words = useTexts(profileTexts);
  const language = useLanguage();
  const { handle, name, jobTitle, institution, sectors, reason, offerKinds, competences } = expert;
  return (
    <li className="hit">
      <Avatar person={expert} size="l" />
      <article>
        <h3>
          <Link to={`/fachleute/${handle}`}>{name}</Link>
        </h3>
        <p className="role">
          {[jobTitle, institution?.name].filter(Boolean).join(', ')}{' '}
          {sectors.map((sector) => (
            <SectorMark key={sector} sector={sector} />
          ))}
        </p>
        {reason && <Fit reason={reason} />}
        {bridge && <Why>{t.otherSector}</Why>}
        {offerKinds.length > 0 && <p className="meta">{offerKinds.map((kind) => words.offerNames[kind]).join(', ')}</p>}
        {competences.length > 0 && (
          <p className="meta">
            {competences.map(({ competence, level }) => (
              <Steps
                key={competence}
                level={level}
                label={`${competence} ${competenceOf(digcomp21, competence)?.short[language] ?? ''}`}
              />
            ))}
          </p>
        )}
      </article>
      <Standing expert={expert} />
    </li>
  );
}

function Standing({ expert: { handle, name, availability, confirmedAt } }: { expert: Expert }) {
  const t = useTexts(texts);
  const words = useTexts(availabilityTexts);
  const asks = availability !== null && availability.free > 0;
  return (
    <div className="avail">
      <div className="facts">
        {availability && <AvailabilityState availability={availability} />}
        {availability?.answerDays != null && <p className="small muted">{words.answers(availability.answerDays)}</p>}
        <p className="small muted">
          <Confirmed at={confirmedAt} />
        </p>
      </div>
      <ButtonLink
        to={asks ? `/fachleute/${handle}#anfrage` : `/fachleute/${handle}`}
        aria-label={`${asks ? t.askPerson : t.view}: ${name}`}
      >
        {asks ? t.askPerson : t.view}
      </ButtonLink>
    </div>
  );
}
