import type { Person } from '@querschnitt/shared/experts/expert.schema';
import { isOverdue } from '@querschnitt/shared/profiles/profile';
import { Link } from '../../platform/router';
import { useTexts } from '../../platform/texts';
import { useToday } from '../../platform/texts/today';
import { Avatar } from '../../ui/Avatar';
import { cn } from '../../ui/class-names';
import { Confirmed } from '../../ui/Confirmed';
import { Icon } from '../../ui/Icon';
import { profileTexts } from '../../ui/profile-texts';
import { sectorIcon, sectorTexts } from '../../ui/sectors';
import { personTexts } from './person-texts';

/** Who it is. */
export function PersonHead({ person, heading: Name = 'h1' }: { person: Person; heading?: 'h1' | 'h2' }) {
  const t = useTexts(personTexts);
  const words = useTexts(profileTexts);
  const sectorWords = useTexts(sectorTexts);
  const today = useToday();
  const { name, jobTitle, institution, sectors, languages, confirmedAt, motto } = person;
  return (
    <header className="who-head">
      <Avatar person={person} size="xl" />
      <div>
        <Name>{name}</Name>
        <p className="role">
          {jobTitle}
          {jobTitle && institution && ', '}
          {institution && (
            <Link className="link" to={`/fachleute?institution=${encodeURIComponent(institution.slug)}`}>
              {institution.name}
            </Link>
          )}
        </p>
        <p className="meta">
          {sectors.map((sector) => (
            <span key={sector}>
              <Icon name={sectorIcon[sector]} />
              {sectorWords[sector]}
            </span>
          ))}
          {languages.length > 0 && (
            <span>{t.speaks(languages.map((language) => words.languages[language]).join(', '))}</span>
          )}
          {confirmedAt && (
            <span className={cn(!isOverdue(confirmedAt, today) && 'ok')}>
              <Icon name={isOverdue(confirmedAt, today) ? 'clock' : 'check'} />
              <Confirmed at={confirmedAt} />
            </span>
          )}
        </p>
        {motto && <p className="motto">{motto}</p>}
      </div>
    </header>
  );
}
