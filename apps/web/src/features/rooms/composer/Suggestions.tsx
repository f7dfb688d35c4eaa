import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import { useTexts } from '../../../platform/texts';
import { Avatar } from '../../../ui/Avatar';
import { usePresent } from '../live/use-presence';
import { texts } from './texts';

interface Props {
  id: string;
  roomId: string;
  people: (PersonRef & { inTopic: boolean })[];
  marked: number;
  choose: (i: number) => void;
}

/** The list above the field while somebody is being mentioned. */
export function Suggestions({ id, roomId, people, marked, choose }: Props) {
  const t = useTexts(texts);
  const present = usePresent(roomId);
  return (
    <ul className="suggest" role="listbox" id={id} aria-label={t.people}>
      {people.map((person, i) => (
        <li
          key={person.id}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === marked}
          // Keeps the focus in the field.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(i)}
        >
          <Avatar person={person} size="s" here={present.some((other) => other.id === person.id)} />
          <span>
            <b>{person.name}</b>
            <span className="muted">{[person.institution, person.inTopic && t.inTopic].filter(Boolean).join(', ')}</span>
          </span>
          {i === marked && <kbd>Tab</kbd>}
        </li>
      ))}
    </ul>
  );
}
