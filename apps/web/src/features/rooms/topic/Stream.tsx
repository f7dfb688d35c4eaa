import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { useMemo } from 'react';
import { useMe } from '../../../platform/session';
import { useFormat, useTexts } from '../../../platform/texts';
import { Post } from './Post';
import { rowsOf } from './rows';
import { texts } from './texts';

interface Props {
  view: TopicView;
  /** Last position read when the topic was opened; `null` for guests. */
  readBefore: number | null;
  /** Position of the permanent link one came by. */
  linked: number | undefined;
  /** Id of the post being edited. */
  editing: string | null;
}

/** Days, pauses, the line above what is new, and the posts. */
export function Stream({ view: { posts, topic }, readBefore, linked, editing }: Props) {
  const { me } = useMe();
  const t = useTexts(texts);
  const format = useFormat();
  const rows = useMemo(() => rowsOf(posts, { me: me.id, readBefore }), [posts, me.id, readBefore]);
  return rows.map((row) => {
    switch (row.kind) {
      case 'day':
        return (
          <h2 key={`day ${row.at}`} className="dayline">
            <span>{format.dayLine(row.at)}</span>
          </h2>
        );
      case 'gap':
        return (
          <p key={`gap ${row.at}`} className="gap row">
            <span />
            <span>{t.gap(row.days)}</span>
          </p>
        );
      case 'new':
        return (
          <p key="new" className="newline" id="neu">
            <span>{row.since ? t.newSince(format.relative(row.since)) : t.new}</span>
          </p>
        );
      case 'post':
        return (
          <Post
            key={row.post.id}
            post={row.post}
            continued={row.continued}
            total={topic.postCount}
            linked={row.post.position === linked}
            editing={row.post.id === editing}
          />
        );
    }
  });
}
