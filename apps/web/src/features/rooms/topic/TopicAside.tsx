import type { TopicView } from '@querschnitt/shared/rooms/topics.schema';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from '../../../platform/router';
import { get } from '../../../platform/api';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Avatar } from '../../../ui/Avatar';
import { Context } from '../../../ui/columns';
import { Icon } from '../../../ui/Icon';
import { PlainButton } from '../../../ui/PlainButton';
import { ContextSection } from '../../../ui/rows';
import { usePresent, useWriting } from '../live/use-presence';
import { roomTexts } from '../room-texts';
import { visibilityIcons } from '../visibility-icons';
import { PersonLink } from '../../../ui/PersonLink';
import { texts } from './texts';

const SHOWN = 5;

/** What belongs to a topic: who writes in it, and the room around it. */
export function TopicAside({ view }: { view: TopicView }) {
  const t = useTexts(texts);
  const r = useTexts(roomTexts);
  const { room } = view;
  return (
    <Context title={t.aside} label={t.aside}>
      <Writers view={view} />
      <ContextSection title={t.aboutRoom}>
        <Link className="line" to={`/raeume/${room.slug}`}>
          <Icon name={visibilityIcons[room.visibility]} />
          <span>
            {room.name}
            <span className="small muted">
              {r.visibility[room.visibility]}, {r.members(room.memberCount)}
            </span>
          </span>
        </Link>
        {room.purpose && <p className="small muted">{room.purpose}</p>}
      </ContextSection>
    </Context>
  );
}

function Writers({ view: { room, topic } }: { view: TopicView }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const [all, showAll] = useState(false);
  const { data } = useQuery(get('GET /api/topics/:topicId/writers', { topicId: topic.id }));
  const present = usePresent(room.id);
  const writing = useWriting(topic.id);
  const writers = data?.items ?? topic.participants.map((person) => ({ person, postCount: 0 }));
  const isHere = (id: string) => present.some((person) => person.id === id);
  const here = writers.filter(({ person }) => isHere(person.id)).length;
  const shown = all ? writers : writers.slice(0, SHOWN);
  return (
    <ContextSection
      title={t.whoWrites}
      count={me.id !== null && room.membership !== 'none' ? t.hereNow(here, writers.length) : undefined}
    >
      <ul>
        {shown.map(({ person, postCount }) => (
          <li key={person.id}>
            <PersonLink className="line" person={person}>
              <Avatar person={person} size="s" here={isHere(person.id)} />
              <span>
                {person.name}
                <span className="small muted">
                  {writing.some(({ id }) => id === person.id)
                    ? t.writesNow
                    : [person.institution, postCount > 0 && t.posts(postCount)].filter(Boolean).join(', ')}
                </span>
              </span>
            </PersonLink>
          </li>
        ))}
      </ul>
      {writers.length > shown.length && (
        <PlainButton className="link small" onClick={() => showAll(true)}>
          {t.otherWriters(writers.length - shown.length)}
        </PlainButton>
      )}
    </ContextSection>
  );
}
