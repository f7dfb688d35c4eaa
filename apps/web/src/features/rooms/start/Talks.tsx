import type { Conversation } from '@querschnitt/shared/rooms/topics.schema';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '../../../platform/router';
import { pages } from '../../../platform/api';
import { useMe } from '../../../platform/session';
import { useFormat, useTexts } from '../../../platform/texts';
import { More } from '../../../ui/More';
import { Row, Section } from '../../../ui/rows';
import { State } from '../../../ui/State';
import { UnreadMark } from '../UnreadMark';
import { useTopicName } from '../use-topic-name';
import { texts } from './texts';

/** Conversations of my rooms with something new, newest first. */
export function Talks() {
  const t = useTexts(texts);
  const list = useInfiniteQuery(pages('GET /api/inbox', {}));
  const items = list.data?.pages.flatMap((page) => page.items).filter(({ unread }) => unread > 0) ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t.talks} side={<Link to="/raeume">{t.allRooms}</Link>}>
      <ul className="ruled talks">
        {items.map((conversation) => (
          <Talk key={conversation.id} conversation={conversation} />
        ))}
      </ul>
      <More list={list} />
    </Section>
  );
}

function Talk({ conversation }: { conversation: Conversation }) {
  const t = useTexts(texts);
  const format = useFormat();
  const { me } = useMe();
  const { room, slug, unread, lastPost, resolvedPostId } = conversation;
  const author = lastPost?.author;
  return (
    <Row
      as="li"
      margin={<UnreadMark count={unread} />}
      edge={lastPost ? <time dateTime={lastPost.createdAt}>{format.when(lastPost.createdAt)}</time> : null}
    >
      <h3>
        <Link to={`/raeume/${room.slug}/${slug}`}>{useTopicName(conversation)}</Link>{' '}
        {resolvedPostId && (
          <State tone="ok" icon="resolved">
            {t.resolved}
          </State>
        )}
      </h3>
      {lastPost && (
        <p className="last">
          <b>{author?.id === me.id ? t.you : (author?.name ?? t.gone)}</b> {lastPost.excerpt ?? t.deletedPost}
        </p>
      )}
      <p className="meta">
        <Link to={`/raeume/${room.slug}`}>{room.name}</Link>
      </p>
    </Row>
  );
}
