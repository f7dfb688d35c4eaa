import { isGranted } from '@querschnitt/shared/kernel/right';
import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { canRemoveTopic } from '@querschnitt/shared/rooms/rooms.policy';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { loadPart, useHydrated } from '../../../platform/page';
import { useMe } from '../../../platform/session';
import { useFormat, useTexts } from '../../../platform/texts';
import { cn } from '../../../ui/class-names';
import { Icon } from '../../../ui/Icon';
import { PlainButton } from '../../../ui/PlainButton';
import type { ComposerHandle } from '../composer/Composer';
import { useLiveRoom } from '../live/use-news';
import { Answer } from './Answer';
import { Dock } from './Dock';
import { GuestDock } from './GuestDock';
import { KeepPlace } from './KeepPlace';
import { NewBelow } from './NewBelow';
import { outbox, type Unsent } from './outbox';
import { PendingPosts } from './PendingPosts';
import { bringTo, postElement, toLatest } from './place';
import { firstOf, lastOf, reachesEnd, reachesStart } from './run';
import { Scrubber } from './Scrubber';
import { Stream } from './Stream';
import { texts } from './texts';
import { DeskProvider, type TopicDesk } from './topic-context';
import { topicView } from './topic-view';
import { TopicHead } from './TopicHead';
import { TopicTitle } from './TopicTitle';
import { useAnnouncer } from './use-announcer';
import { useAnswering } from './use-answering';
import { useOpening } from './use-opening';
import { usePlace } from './use-place';
import { useReadBefore } from './use-read-before';
import { useReadMark } from './use-read-mark';
import { useRun } from './use-run';
import { useSending } from './use-sending';
import { useTopicActions } from './use-topic-actions';
import { useTopicKeys } from './use-topic-keys';

const HistoryDialog = lazy(() =>
  loadPart(() => import('./HistoryDialog')).then((module) => ({ default: module.HistoryDialog })),
);
const RemoveDialog = lazy(() => loadPart(() => import('./RemoveDialog')));
const Emptied = lazy(() => loadPart(() => import('./Emptied')));

/** A topic: its conversation, followed live. */
export function TopicScreen({
  slug,
  topic: topicSlug,
  at,
  answering,
}: {
  slug: string;
  topic: string;
  at: number | undefined;
  answering: boolean;
}) {
  const address = useMemo(() => topicView(slug, topicSlug, at), [slug, topicSlug, at]);
  const { data: view } = useSuspenseQuery(address);
  const { room, topic, solution } = view;
  const t = useTexts(texts);
  const format = useFormat();
  const { me } = useMe();

  const stream = useRef<HTMLDivElement>(null);
  const hydrated = useHydrated();
  const composer = useRef<ComposerHandle>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [history, setHistory] = useState<Post | null>(null);
  const [removing, setRemoving] = useState<Post | null>(null);
  const [linked, setLinked] = useState(at);

  useLiveRoom(room.id);
  const { load, loadEnd } = useRun(address);
  const place = usePlace(stream, load);
  const readBefore = useReadBefore(topic.readPosition);
  const member = me.id !== null;
  const firstUnread = useFirstUnread(view.topic.unread > 0 ? topic.readPosition + 1 : undefined);
  useOpening({ stream, at, firstUnread, fresh: topic.readPosition === 0 });
  useReadMark(view, place);
  const announced = useAnnouncer(view, me.id);
  const { pending, send } = useSending(view);
  const actions = useTopicActions(view);
  const { reply, setReply } = useAnswering({
    composer,
    place,
    asked: answering ? view.posts.find(({ position }) => position === at) : undefined,
  });

  const jump = useCallback((position: number) => {
    const post = postElement(position);
    if (!post) return false;
    setLinked(position);
    bringTo(post, 0.28);
    post.focus({ preventScroll: true });
    window.history.replaceState(window.history.state, '', `#b${position}`);
    return true;
  }, []);

  const { id: roomId, slug: roomSlug, visibility, membership } = room;
  const { id: topicId, slug: currentSlug, author, resolvedPostId } = topic;
  const authorId = author?.id;
  const desk = useMemo<TopicDesk>(
    () => ({
      me,
      room: { id: roomId, slug: roomSlug, visibility, membership },
      topic: {
        id: topicId,
        slug: currentSlug,
        author: authorId === undefined ? null : { id: authorId },
        resolvedPostId,
      },
      actions,
      reply: (post) => {
        setReply(post);
        composer.current?.focus();
      },
      edit: (post) => setEditing(post?.id ?? null),
      showHistory: setHistory,
      takeAway: setRemoving,
      jump,
    }),
    [
      me,
      roomId,
      roomSlug,
      visibility,
      membership,
      topicId,
      currentSlug,
      authorId,
      resolvedPostId,
      actions,
      setReply,
      jump,
    ],
  );

  // Kept and sent before anything else is waited for: whoever presses twice sends once.
  const onSend = (source: string) => {
    send(source, reply);
    setReply(null);
    composer.current?.focus();
    place.carry();
    void loadEnd()
      .catch(() => undefined)
      .then(() => requestAnimationFrame(toLatest));
    return true;
  };
  const emptied = reachesStart(view) && reachesEnd(view) && view.posts.every(({ deletedAt }) => deletedAt);
  const takeBack = (unsent: Unsent) => composer.current?.restore(unsent.source) && outbox.drop(unsent.id);
  const editLast = () => {
    const own = view.posts.findLast((post) => post.author?.id === me.id && !post.deletedAt);
    if (own) setEditing(own.id);
  };
  useTopicKeys(stream, () => composer.current?.focus());

  return (
    <DeskProvider value={desk}>
      <TopicHead view={view} />
      <div className="stream-wrap">
        <div className="stream">
          <TopicTitle view={view} />
          {solution && <Answer solution={solution} />}
          {!reachesStart(view) && (
            <p className="row folded">
              <span />
              <PlainButton className="btn quiet" onClick={() => void load('older')}>
                <Icon name="up" size="s" />
                {t.earlier(firstOf(view) - 1)}
                {t.since(format.dayMonth(topic.openedAt))}
              </PlainButton>
            </p>
          )}
          <div ref={stream} className={cn(!hydrated && 'unmeasured')}>
            <KeepPlace last={lastOf(view) + pending.length}>
              <Stream view={view} readBefore={member ? readBefore : null} linked={linked} editing={editing} />
              {reachesEnd(view) && <PendingPosts posts={pending} takeBack={takeBack} />}
            </KeepPlace>
            {hydrated && emptied && isGranted(canRemoveTopic(me, room, topic, false)) && (
              <Suspense>
                <Emptied />
              </Suspense>
            )}
          </div>
          {!reachesEnd(view) && (
            <p className="row folded">
              <span />
              <PlainButton className="btn quiet" onClick={() => void load('newer')}>
                <Icon name="down" size="s" />
                {t.later(topic.postCount - lastOf(view))}
              </PlainButton>
            </p>
          )}
        </div>
        <Scrubber view={view} place={place} firstUnread={member ? firstUnread : undefined} />
      </div>
      <p className="vh" role="status" aria-live="polite">
        {announced}
      </p>
      {member ? (
        <Dock
          view={view}
          composer={composer}
          reply={reply}
          onNoReply={() => setReply(null)}
          onSend={onSend}
          onUp={editLast}
        >
          <NewBelow view={view} place={place} me={me.id} toLatest={() => void loadEnd().then(toLatest)} />
        </Dock>
      ) : (
        <GuestDock />
      )}
      {history && (
        <Suspense>
          <HistoryDialog post={history} onClose={() => setHistory(null)} />
        </Suspense>
      )}
      {removing && (
        <Suspense>
          <RemoveDialog post={removing} onClose={() => setRemoving(null)} />
        </Suspense>
      )}
    </DeskProvider>
  );
}

/** Stays what it was when the topic was opened. */
const useFirstUnread = (position: number | undefined) => useState(position)[0];
