import { useSuspenseQuery } from '@tanstack/react-query';
import { Navigate } from '../../platform/router';
import { postAddress } from '../../features/rooms/topic/topic-view';
import { get } from '../../platform/api';
import { type PageContext, useParams } from '../../platform/page';

const place = (postId: string) => get('GET /api/posts/:postId', { postId });

export async function redirect({ params, client }: PageContext) {
  const { roomSlug, topicSlug, position } = await client.fetchQuery(place(params.post!));
  return postAddress(roomSlug, topicSlug, position);
}

/** The address of a post that only knows its id, as mails use it; leads to where the post stands. */
export default function Page() {
  const { post } = useParams('post');
  const { data } = useSuspenseQuery(place(post));
  return <Navigate replace to={postAddress(data.roomSlug, data.topicSlug, data.position)} />;
}
