import { useTexts } from '../../../platform/texts';
import { Avatar } from '../../../ui/Avatar';
import { usePresent } from '../live/use-presence';
import { texts } from './texts';
import type { Suggestion } from './use-suggestions';

interface Props {
  id: string;
  roomId: string;
  items: Suggestion[];
  marked: number;
  choose: (i: number) => void;
}

/** The list above the field while somebody is being mentioned, or an emoji looked for. */
export function Suggestions({ id, roomId, items, marked, choose }: Props) {
  const t = useTexts(texts);
  const present = usePresent(roomId);
  return (
    <ul
      className="suggest"
      role="listbox"
      id={id}
      aria-label={items.some((item) => 'sign' in item) ? t.emojis : t.people}
    >
      {items.map((item, i) => (
        <li
          key={'sign' in item ? item.sign : item.id}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === marked}
          // Keeps the focus in the field.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => choose(i)}
        >
          {'sign' in item ? (
            <span>{item.sign}</span>
          ) : (
            <Avatar person={item} size="s" here={present.some((other) => other.id === item.id)} />
          )}
          <span>
            <b>{item.name}</b>
            {'sign' in item || (
              <span className="muted">{[item.institution, item.inTopic && t.inTopic].filter(Boolean).join(', ')}</span>
            )}
          </span>
          {i === marked && <kbd>Tab</kbd>}
        </li>
      ))}
    </ul>
  );
}
