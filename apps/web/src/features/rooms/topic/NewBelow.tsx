import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { useTexts } from '../../../platform/texts';
import { Icon } from '../../../ui/Icon';
import { PlainButton } from '../../../ui/PlainButton';
import type { Place } from './place';
import { texts } from './texts';
import { useAtEnd, usePosition } from './use-place';

/** Says how many posts by others wait further down, and leads there. */
export function NewBelow({
  view: { topic, posts },
  place,
  me,
  toLatest,
}: {
  view: TopicView;
  place: Place;
  me: string | null;
  toLatest: () => void;
}) {
  const t = useTexts(texts);
  const position = usePosition(place);
  const atEnd = useAtEnd(place);
  const seen = Math.max(position, topic.readPosition);
  // Seen but not yet acknowledged as read.
  const justSeen = posts.filter(
    (post) => post.position > topic.readPosition && post.position <= seen && post.author?.id !== me,
  ).length;
  const waiting = topic.unread - justSeen;
  if (me === null || atEnd || seen === 0 || waiting <= 0) return null;
  return (
    <PlainButton className="more-new" aria-label={t.newBelowLabel(waiting)} onClick={toLatest}>
      <Icon name="arrowdown" size="s" />
      {t.newBelow(waiting)}
    </PlainButton>
  );
}
