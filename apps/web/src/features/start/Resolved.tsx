import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '../../platform/router';
import { get } from '../../platform/api';
import { useTexts } from '../../platform/texts';
import { Icon } from '../../ui/Icon';
import { Section } from '../../ui/rows';
import { texts } from './texts';

const SHOWN = 3;

export const resolvedTopics = (mine: boolean) =>
  get('GET /api/topics', { filter: 'resolved', mine: mine ? 'true' : 'false', limit: 2 * SHOWN });

/** Questions that found their answer lately, the answer in a sentence; without those that stand above as new. */
export function Resolved({ mine }: { mine: boolean }) {
  const t = useTexts(texts);
  const items = useSuspenseQuery(resolvedTopics(mine))
    .data.items.filter(({ unread }) => unread === 0)
    .slice(0, SHOWN);
  if (items.length === 0) return null;
  return (
    <Section title={t.lately}>
      <ul className="solved">
        {items.map((topic) => (
          <li key={topic.id}>
            <Icon name="resolved" />
            <div>
              <h3>
                <Link to={`/raeume/${topic.room.slug}/${topic.slug}`}>{topic.title ?? topic.opening}</Link>
              </h3>
              <p className="small muted">
                {topic.solutionExcerpt} {topic.solutionAuthor && t.answerBy(topic.solutionAuthor.name)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
