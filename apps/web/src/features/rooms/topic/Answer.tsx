import type { Solution } from '@querschnitt/shared/rooms/topics.schema';
import { useFormat, useTexts } from '../../../platform/texts';
import { Avatar } from '../../../ui/Avatar';
import { Icon } from '../../../ui/Icon';
import { JumpLink } from './JumpLink';
import { LongProse } from './LongProse';
import { texts } from './texts';

/** The post marked as the answer, on top: a copy; the original keeps its place. */
export function Answer({ solution }: { solution: Solution }) {
  const t = useTexts(texts);
  const format = useFormat();
  const { author, helpful } = solution;
  return (
    <section className="answer" aria-labelledby="loesung">
      <div className="row">
        <Avatar person={author ?? { name: '?' }} />
        <div>
          <h2 id="loesung" className="state ok">
            <Icon name="resolved" />
            {t.answerOf(format.dayMonth(solution.markedAt))}
          </h2>
          <LongProse html={solution.html} />
          <p className="meta">
            <span>
              <b>{author?.name ?? t.gone}</b>
              {author?.institution && <>&ensp;{author.institution}</>}
            </span>
            <JumpLink className="link" position={solution.position}>
              {t.inContext}
            </JumpLink>
            {helpful > 0 && <span>{t.helped(helpful)}</span>}
          </p>
        </div>
      </div>
    </section>
  );
}
