import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { reactionLabels } from '@querschnitt/shared/rooms/reactions';
import { canReact } from '@querschnitt/shared/rooms/rooms.policy';
import { useLanguage, useTexts } from '../../../platform/texts';
import { Icon } from '../../../ui/Icon';
import { PlainButton } from '../../../ui/PlainButton';
import { reactionIcons } from './reaction-icons';
import { texts } from './texts';
import { useDesk } from './topic-context';

/** How others answered without writing; one's own can be set and taken back here. */
export function Reactions({ post }: { post: Post }) {
  const language = useLanguage();
  const t = useTexts(texts);
  const { me, room, actions } = useDesk();
  const may = canReact(me, room, post) === true;
  return (
    <div className="reacts">
      {post.reactions.map(({ kind, count, mine }) => (
        <PlainButton
          key={kind}
          className="react"
          aria-pressed={mine}
          disabled={!may}
          aria-label={t.reactionBy(reactionLabels[kind][language], count)}
          onClick={() => void actions.react(post, kind)}
        >
          <Icon name={reactionIcons[kind]} />
          {reactionLabels[kind][language]} {count}
        </PlainButton>
      ))}
    </div>
  );
}
