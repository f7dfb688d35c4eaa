import type { Sector } from '@querschnitt/shared/kernel/sector';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { pages } from '../../platform/api';
import { Link } from '../../platform/router';
import { useMe } from '../../platform/session';
import { defineTexts, useTexts } from '../../platform/texts';
import { Avatar } from '../../ui/Avatar';
import { Row, Section } from '../../ui/rows';

const texts = defineTexts({
  de: { title: 'Menschen aus Ihrem Bereich', all: 'alle Fachleute' },
  en: { title: 'People of your field', all: 'all experts' },
});
const SHOWN = 4;

export const peopleOf = (sectors: Sector[]) => pages('GET /api/experts', { sector: sectors, sort: 'confirmed' });

/** A few people who do similar work, those first whose page is up to date. */
export function PeopleOfField({ sectors }: { sectors: Sector[] }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const { data } = useSuspenseInfiniteQuery(peopleOf(sectors));
  const people = data.pages
    .flatMap(({ items }) => items)
    .filter(({ id }) => id !== me.id)
    .slice(0, SHOWN);
  if (people.length === 0) return null;
  return (
    <Section title={t.title} side={<Link to="/fachleute">{t.all}</Link>}>
      <ul className="ruled talks">
        {people.map((person) => (
          <Row as="li" key={person.id} margin={<Avatar person={person} />}>
            <h3>
              <Link to={`/fachleute/${person.handle}`}>{person.name}</Link>
            </h3>
            <p className="small muted">{[person.jobTitle, person.institution?.name].filter(Boolean).join(', ')}</p>
          </Row>
        ))}
      </ul>
    </Section>
  );
}
