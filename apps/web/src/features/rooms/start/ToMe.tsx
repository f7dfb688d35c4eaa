import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from '../../../platform/router';
import { pages } from '../../../platform/api';
import { useFormat, useTexts } from '../../../platform/texts';
import { Avatar } from '../../../ui/Avatar';
import { ButtonLink } from '../../../ui/Button';
import { More } from '../../../ui/More';
import { Section } from '../../../ui/rows';
import { ANSWER, postAddress } from '../topic/topic-view';
import { useTopicName } from '../use-topic-name';
import { texts } from './texts';

export const addressedToMe = pages('GET /api/inbox/addressed', { unread: 'true' });
type Addressed = NonNullable<ReturnType<typeof useAddressed>['data']>['pages'][number]['items'][number];
const useAddressed = () => useInfiniteQuery(addressedToMe);

interface Props {
  /** Rows of what else waits for me, and how many things that are. */
  also: ReactNode;
  count: number;
}

/** What waits for me: what other features say, and posts that mention or answer me and that I have not read. */
export function ToMe({ also, count }: Props) {
  const t = useTexts(texts);
  const list = useAddressed();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length + count === 0) return null;
  return (
    <Section title={t.toYou} side={list.hasNextPage ? undefined : items.length + count}>
      <ul className="ruled">
        {also}
        {items.map((item, i) => (
          <One key={item.post.id} item={item} main={i === 0} />
        ))}
      </ul>
      <More list={list} />
    </Section>
  );
}

function One({ item: { post, how, topic, room }, main }: { item: Addressed; main: boolean }) {
  const t = useTexts(texts);
  const format = useFormat();
  const address = postAddress(room.slug, topic.slug, post.position);
  const name = post.author?.name ?? t.gone;
  return (
    <li className="row to-me">
      <Avatar person={post.author ?? { name: '?' }} />
      <article>
        <h3>
          <Link to={address}>{how === 'mention' ? t.mentions(name) : t.replies(name)}</Link>
        </h3>
        <p className="said">{post.excerpt}</p>
        <p className="meta">
          <span>
            {t.in}
            <Link className="link" to={address}>
              {useTopicName(topic)}
            </Link>
          </span>
          <time dateTime={post.createdAt}>{format.relative(post.createdAt)}</time>
        </p>
        {main && (
          <p className="acts">
            <ButtonLink main icon="reply" to={postAddress(room.slug, topic.slug, post.position, ANSWER)}>
              {t.reply}
            </ButtonLink>
          </p>
        )}
      </article>
    </li>
  );
}
