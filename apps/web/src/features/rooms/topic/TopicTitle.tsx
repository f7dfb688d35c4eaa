import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { useFormat, useTexts } from '../../../platform/texts';
import { SectorMark } from '../../../ui/SectorMark';
import { useTopicName } from '../use-topic-name';
import { texts } from './texts';

export function TopicTitle({ view: { room, topic } }: { view: TopicView }) {
  const t = useTexts(texts);
  const format = useFormat();
  const name = useTopicName(topic);
  return (
    <header className="topic-head row">
      <div />
      <div>
        <h1>{name}</h1>
        <p className="meta">
          <span>
            {topic.author?.name ?? t.gone}, {format.dayMonth(topic.openedAt)}
          </span>
          <span>{t.postsBy(topic.postCount, topic.participantCount)}</span>
          {room.sectors.map((sector) => (
            <SectorMark key={sector} sector={sector} />
          ))}
        </p>
      </div>
    </header>
  );
}
