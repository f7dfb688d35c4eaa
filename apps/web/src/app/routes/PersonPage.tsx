import { useSuspenseQuery } from '@tanstack/react-query';
import { ContactBox } from '../../features/contacts/ContactBox';
import { PersonBody } from '../../features/experts/PersonBody';
import { PersonHead } from '../../features/experts/PersonHead';
import { personTexts } from '../../features/experts/person-texts';
import { get } from '../../platform/api';
import { type PageContext, useParams } from '../../platform/page';
import { useTexts } from '../../platform/texts';
import { ButtonLink } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Crumb } from '../../ui/Crumb';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';

const personAt = (handle: string) => get('GET /api/experts/:handle', { handle });
export const preload = ({ params }: PageContext) => [personAt(params.handle!)];

/** A person: what they can, what they offer, and how to ask them. */
export default function Page() {
  const t = useTexts(personTexts);
  const { handle } = useParams('handle');
  const { data: person } = useSuspenseQuery(personAt(handle));
  return (
    <Shell className="person">
      <PageHead
        title={person.name}
        description={person.motto}
        heading={false}
        up="/fachleute"
        crumb={<Crumb to="/fachleute">{t.directory}</Crumb>}
      />
      <div className="page-body person-grid">
        <PersonHead person={person} />
        {person.isMe ? (
          <Notice>
            {t.you}{' '}
            <ButtonLink quiet icon="edit" to="/profil">
              {t.edit}
            </ButtonLink>
          </Notice>
        ) : (
          <ContactBox key={person.id} person={person} />
        )}
        <PersonBody person={person} />
      </div>
    </Shell>
  );
}
