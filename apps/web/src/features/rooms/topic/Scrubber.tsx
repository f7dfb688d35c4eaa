import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { useFormat, useTexts } from '../../../platform/texts';
import { useToday } from '../../../platform/texts/today';
import { dayOf } from '@querschnitt/shared/kernel/wall-clock';
import { Icon } from '../../../ui/Icon';
import { JumpLink } from './JumpLink';
import { at } from './at';
import { firstOf } from './run';
import type { Place } from './place';
import { texts } from './texts';
import { usePosition } from './use-place';

interface Props {
  view: TopicView;
  place: Place;
  /** First unread position when the topic was opened. */
  firstUnread: number | undefined;
}

const FEW = 8;

/** The whole topic as a line: where one is, where the answer stands, from where it is new. */
export function Scrubber({ view, place, firstUnread }: Props) {
  const t = useTexts(texts);
  const format = useFormat();
  const today = useToday();
  const { topic, solution } = view;
  const position = usePosition(place) || firstOf(view);
  if (topic.postCount < FEW) return <div />;
  const part = (n: number) => (n / topic.postCount) * 100;
  const latest = topic.lastPost?.createdAt ?? topic.openedAt;
  const endsToday = dayOf(new Date(latest)) === today;
  return (
    <nav className="scrubber" aria-label={t.jump}>
      <JumpLink className="end" position={1} aria-label={t.toFirst}>
        {format.shortDay(topic.openedAt)}
      </JumpLink>
      <div className="track">
        {solution && (
          <JumpLink
            className="stop ok"
            position={solution.position}
            aria-label={t.toSolution(solution.position)}
            ref={at(part(solution.position))}
          >
            <Icon name="resolved" />
          </JumpLink>
        )}
        <span className="thumb" ref={at(Math.max(part(position), 12))}>
          <b>{position}</b>
          <span>{t.of(topic.postCount)}</span>
        </span>
        {firstUnread !== undefined && (
          <>
            <span className="fresh" ref={at(part(firstUnread - 1))} />
            <JumpLink
              className="stop acc"
              position={firstUnread}
              aria-label={t.toUnread(firstUnread)}
              ref={at(part(firstUnread - 1))}
            />
          </>
        )}
      </div>
      <JumpLink className="end" position={topic.postCount} aria-label={t.toLast}>
        {endsToday ? t.today : format.shortDay(latest)}
      </JumpLink>
    </nav>
  );
}
