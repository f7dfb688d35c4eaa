import type { Topic } from '@querschnitt/shared/rooms/topics.schema';
import { useTexts } from '../../platform/texts';
import { topicTexts } from './topic-texts';

const OPENING = 60;

/** The title, or the beginning of the first post as long as there is none. */
export function useTopicName({ title, opening }: Pick<Topic, 'title' | 'opening'>) {
  const t = useTexts(topicTexts);
  return (
    title ??
    t.untitled(
      opening.length > OPENING ? `${opening.slice(0, opening.lastIndexOf(' ', OPENING)).trimEnd()} …` : opening,
    )
  );
}
