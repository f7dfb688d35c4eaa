import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { isGranted } from '@querschnitt/shared/kernel/right';
import { reactionKinds, reactionLabels } from '@querschnitt/shared/rooms/reactions';
import {
  canDeletePost,
  canEditPost,
  canReadHistory,
  canRemovePost,
  canResolveTopic,
  canWrite,
} from '@querschnitt/shared/rooms/rooms.policy';
import { useLanguage, useTexts } from '../../../platform/texts';
import { IconButton } from '../../../ui/IconButton';
import { Menu, MenuItem } from '../../../ui/Menu';
import { reactionIcons } from './reaction-icons';
import { texts } from './texts';
import styles from './topic.module.css';
import { useDesk } from './topic-context';

/** What one may do with a post. */
export function PostTools({ post, own, continued }: { post: Post; own: boolean; continued: boolean }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { me, room, topic, actions, reply, edit, showHistory, takeAway } = useDesk();
  const may = {
    write: canWrite(me, room) === true,
    edit: canEditPost(me, room, post) === true,
    remove: canDeletePost(me, room, post) === true,
    takeAway: !own && isGranted(canRemovePost(me, room, post)),
    history: canReadHistory(me, room, post) === true,
    resolve: isGranted(canResolveTopic(me, room, topic)),
  };
  const solution = topic.resolvedPostId === post.id;
  return (
    <div className="tools" role="group" aria-label={t.actions(post.position)}>
      {may.write && <IconButton className={styles.pointed} icon="reply" label={t.reply} onClick={() => reply(post)} />}
      {may.write && (
        <Menu label={t.react} icon="smile">
          {reactionKinds.map((kind) => (
            <MenuItem key={kind} icon={reactionIcons[kind]} onClick={() => void actions.react(post, kind)}>
              {reactionLabels[kind][language]}
            </MenuItem>
          ))}
        </Menu>
      )}
      {may.resolve && !solution && (
        <IconButton icon="resolved" label={t.markSolution} onClick={() => void actions.solve(post)} />
      )}
      <Menu label={t.moreActions}>
        {may.resolve && solution && (
          <MenuItem icon="resolved" onClick={() => void actions.reopen()}>
            {t.unmarkSolution}
          </MenuItem>
        )}
        {may.edit && (
          <MenuItem icon="edit" onClick={() => edit(post)}>
            {t.edit}
          </MenuItem>
        )}
        <MenuItem icon="link" onClick={() => void actions.copyLink(post)}>
          {t.copyLink}
        </MenuItem>
        {continued && post.editedAt && may.history && (
          <MenuItem icon="clock" onClick={() => showHistory(post)}>
            {t.history}
          </MenuItem>
        )}
        {may.remove && (
          <MenuItem icon="trash" danger onClick={() => void actions.remove(post)}>
            {t.remove}
          </MenuItem>
        )}
        {may.takeAway && (
          <MenuItem icon="trash" danger onClick={() => takeAway(post)}>
            {t.takeAway}
          </MenuItem>
        )}
      </Menu>
    </div>
  );
}
