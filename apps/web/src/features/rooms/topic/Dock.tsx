import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { type ReactNode, type Ref, useRef } from 'react';
import { useRealtime } from '../../../platform/realtime';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Composer, type ComposerHandle } from '../composer/Composer';
import { texts as composerTexts } from '../composer/texts';
import { useWriting } from '../live/use-presence';
import { useTopicName } from '../use-topic-name';
import { texts } from './texts';

interface Props {
  view: TopicView;
  reply: Post | null;
  onNoReply: () => void;
  onSend: (source: string) => boolean | Promise<boolean>;
  onUp: () => void;
  composer: Ref<ComposerHandle>;
  children: ReactNode;
}

const SAY_EVERY_MS = 2_000;

/** The foot of the topic: the field to write in, and below it who else is writing. */
export function Dock({ view: { room, topic }, reply, onNoReply, onSend, onUp, composer, children }: Props) {
  const t = useTexts(composerTexts);
  const realtime = useRealtime();
  const name = useTopicName(topic);
  const said = useRef(0);
  const sayTyping = () => {
    const now = performance.now();
    if (said.current && now - said.current < SAY_EVERY_MS) return;
    said.current = now;
    realtime.typing({ roomId: room.id, topicId: topic.id });
  };
  return (
    <div className="dock">
      {children}
      <Composer
        ref={composer}
        place={`topic.${topic.id}`}
        roomId={room.id}
        topicId={topic.id}
        label={t.yourPost(name)}
        placeholder={t.placeholder}
        submit={{ label: t.send, icon: 'send' }}
        reply={reply && { name: reply.author?.name ?? '', excerpt: reply.excerpt }}
        onNoReply={onNoReply}
        onSend={onSend}
        onType={sayTyping}
        onUp={onUp}
        status={<Typing topicId={topic.id} />}
      />
    </div>
  );
}

function Typing({ topicId }: { topicId: string }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const others = useWriting(topicId).filter(({ id }) => id !== me.id);
  return (
    <p className="typing">
      {others.length > 0 && (
        <>
          <i />
          <span>{t.writes(others.map(({ name }) => name))}</span>
        </>
      )}
    </p>
  );
}
