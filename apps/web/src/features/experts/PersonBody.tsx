import type { Person } from '@querschnitt/shared/experts/expert.schema';
import { useTexts } from '../../platform/texts';
import { Prose } from '../../ui/Prose';
import { Section } from '../../ui/rows';
import { Competences } from './Competences';
import { PersonColumns } from './PersonColumns';
import { personTexts } from './person-texts';

/** What a person tells, as far as the reader may see it. */
export function PersonBody({ person }: { person: Person }) {
  const t = useTexts(personTexts);
  return (
    <>
      <PersonColumns person={person} />
      <Competences claims={person.competences} statedAt={person.confirmedAt} />
      {person.about && (
        <Section title={t.about}>
          <Prose html={person.about} />
        </Section>
      )}
    </>
  );
}
