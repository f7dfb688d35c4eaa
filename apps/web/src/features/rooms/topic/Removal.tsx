import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { removalLabels } from '@querschnitt/shared/rooms/removal';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../../platform/api';
import { useLanguage, useTexts } from '../../../platform/texts';
import { PlainButton } from '../../../ui/PlainButton';
import { PersonLink } from '../../../ui/PersonLink';
import { removalTexts } from './removal-texts';
import { useDesk } from './topic-context';
import { useUndoable } from './use-undoable';

/** Why a post was taken away: its author may ask, whoever did it may bring it back for a while. */
export default function Removal({ post, own }: { post: Post; own: boolean }) {
  const t = useTexts(removalTexts);
  const language = useLanguage();
  const { me, actions } = useDesk();
  const { data } = useQuery(get('GET /api/posts/:postId/removal', { postId: post.id }));
  const mine = data?.by?.id === me.id;
  const undoable = useUndoable(mine ? post.deletedAt : null);
  if (!data) return null;
  return (
    <>
      {data.reason === 'other' ? '' : `${t.why(removalLabels[data.reason][language])} `}
      {data.note && `„${data.note}“ `}
      {own && data.by && (
        <PersonLink className="link" person={data.by}>
          {t.ask(data.by.name)}
        </PersonLink>
      )}
      {!own && !mine && data.by && t.by(data.by.name)}
      {undoable && (
        <PlainButton className="link" onClick={() => void actions.restore(post)}>
          {t.restore}
        </PlainButton>
      )}
    </>
  );
}
