import type { ComponentProps } from 'react';
import { Link } from '../../../platform/router';
import { useDesk } from './topic-context';
import { postAddress } from './topic-view';

/** A link to a post of this topic: a movement if it is on the page, else the topic opens there. */
export function JumpLink({ position, ...link }: Omit<ComponentProps<typeof Link>, 'to'> & { position: number }) {
  const { room, topic, jump } = useDesk();
  return (
    <Link
      {...link}
      to={postAddress(room.slug, topic.slug, position)}
      onClick={(event) => {
        if (!event.metaKey && !event.ctrlKey && !event.shiftKey && jump(position)) event.preventDefault();
      }}
    />
  );
}
