import type { Room } from '@querschnitt/shared/rooms/rooms.schema';
import type { Topic } from '@querschnitt/shared/rooms/topics.schema';
import { Link } from '../../../platform/router';
import { useMe } from '../../../platform/session';
import { useFormat, useTexts } from '../../../platform/texts';
import { Avatar } from '../../../ui/Avatar';
import { cn } from '../../../ui/class-names';
import { Icon } from '../../../ui/Icon';
import { State } from '../../../ui/State';
import { usePresent } from '../live/use-presence';
import { UnreadMark } from '../UnreadMark';
import { useTopicName } from '../use-topic-name';
import { texts } from './texts';

/** A topic in its room: state, title, what was said last, who, when. */
export function TopicRow({ room, topic }: { room: Room; topic: Topic }) {
  const t = useTexts(texts);
  const format = useFormat();
  const name = useTopicName(topic);
  const { lastPost, unread, resolvedPostId } = topic;
  return (
    <li className={cn('tp', unread > 0 && 'unread')}>
      <Mark topic={topic} />
      <div>
        <h3>
          <Link to={`/raeume/${room.slug}/${topic.slug}`}>{name}</Link>
        </h3>
        <p className="last">
          {unread > 0 && resolvedPostId && (
            <State tone="ok" icon="resolved">
              {t.isResolved}
            </State>
          )}
          <Last topic={topic} />
        </p>
      </div>
      <Faces room={room} topic={topic} />
      <p className="num">
        {lastPost && <time dateTime={lastPost.createdAt}>{format.when(lastPost.createdAt)}</time>}
        {t.posts(topic.postCount)}
      </p>
    </li>
  );
}

function Mark({ topic: { unread, resolvedPostId } }: { topic: Topic }) {
  const t = useTexts(texts);
  if (unread > 0) return <UnreadMark className="st new" count={unread} />;
  return (
    <span className={cn('st', resolvedPostId ? 'ok' : 'muted')}>
      <Icon name={resolvedPostId ? 'resolved' : 'rooms'} size="l" />
      <span className="vh">{resolvedPostId ? t.isResolved : t.isOpen}</span>
    </span>
  );
}

function Last({ topic: { lastPost } }: { topic: Topic }) {
  const t = useTexts(texts);
  const { me } = useMe();
  if (!lastPost) return null;
  return (
    <>
      <b>{lastPost.author?.id === me.id ? t.you : (lastPost.author?.name ?? t.gone)}</b>{' '}
      {lastPost.excerpt ?? t.deletedPost}
    </>
  );
}

function Faces({ room, topic: { participants, participantCount } }: { room: Room; topic: Topic }) {
  const present = usePresent(room.id);
  const others = participantCount - participants.length;
  return (
    <div className="who">
      <span className="faces">
        {participants.map((person) => (
          <Avatar key={person.id} person={person} size="s" here={present.some(({ id }) => id === person.id)} />
        ))}
      </span>
      {others > 0 && <span className="small muted">+{others}</span>}
    </div>
  );
}
