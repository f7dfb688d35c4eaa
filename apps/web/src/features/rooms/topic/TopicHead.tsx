import { isGranted } from '@querschnitt/shared/kernel/right';
import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { isMember } from '@querschnitt/shared/kernel/actor';
import { canResolveTopic, canRenameTopic } from '@querschnitt/shared/rooms/rooms.policy';
import { lazy, Suspense, useState } from 'react';
import { loadPart } from '../../../platform/page';
import { useTexts } from '../../../platform/texts';
import { SheetButton } from '../../../ui/columns';
import { Icon } from '../../../ui/Icon';
import { Menu, MenuItem } from '../../../ui/Menu';
import { Crumb } from '../../../ui/Crumb';
import { PageHead } from '../../../ui/PageHead';
import { JumpLink } from './JumpLink';
import { texts } from './texts';
import { useDesk } from './topic-context';
import { useTopicName } from '../use-topic-name';

const TitleDialog = lazy(() => loadPart(() => import('./TitleDialog')));

/** The bar above the topic: where it lies, whether it is resolved, what one can do with it. */
export function TopicHead({ view: { room, topic, solution } }: { view: TopicView }) {
  const t = useTexts(texts);
  const { me, actions } = useDesk();
  const name = useTopicName(topic);
  const [renaming, setRenaming] = useState(false);
  const may = {
    title: isGranted(canRenameTopic(me, room, topic)),
    reopen: topic.resolvedPostId !== null && isGranted(canResolveTopic(me, room, topic)),
  };
  return (
    <PageHead
      title={name}
      description={topic.opening}
      heading={false}
      up={`/raeume/${room.slug}`}
      crumb={<Crumb to={`/raeume/${room.slug}`}>{room.name}</Crumb>}
    >
      {solution && (
        <JumpLink className="state ok jump" position={solution.position}>
          <Icon name="resolved" />
          <span>
            {t.solved}
            <span className="wide-only">{t.solvedIn(solution.position)}</span>
          </span>
        </JumpLink>
      )}
      <SheetButton column="context" icon="panel" label={t.panel} />
      {isMember(me) && (may.title || may.reopen) && (
        <Menu label={t.more}>
          {may.title && (
            <MenuItem icon="edit" onClick={() => setRenaming(true)}>
              {topic.title === null ? t.giveTitle : t.rename}
            </MenuItem>
          )}
          {may.reopen && (
            <MenuItem icon="resolved" onClick={() => void actions.reopen()}>
              {t.unmarkSolution}
            </MenuItem>
          )}
        </Menu>
      )}
      {renaming && (
        <Suspense>
          <TitleDialog topic={topic} onClose={() => setRenaming(false)} />
        </Suspense>
      )}
    </PageHead>
  );
}
