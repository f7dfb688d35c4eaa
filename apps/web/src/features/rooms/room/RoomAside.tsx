import { isGranted } from '@querschnitt/shared/kernel/right';
import type { RoomView } from '@querschnitt/shared/rooms/rooms.schema';
import { isMember } from '@querschnitt/shared/kernel/actor';
import { canJoinRoom, canManageRoom } from '@querschnitt/shared/rooms/rooms.policy';
import { Link } from '../../../platform/router';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Avatar } from '../../../ui/Avatar';
import { Button } from '../../../ui/Button';
import { Context } from '../../../ui/columns';
import { Icon } from '../../../ui/Icon';
import { ContextSection } from '../../../ui/rows';
import { SectorMark } from '../../../ui/SectorMark';
import { usePresent } from '../live/use-presence';
import { roomTexts } from '../room-texts';
import { visibilityIcons } from '../visibility-icons';
import { PersonLink } from '../../../ui/PersonLink';
import { texts } from './texts';
import { useMembership } from './use-membership';

/** What belongs to a room: whom one meets there, whom one may ask, how to come and go. */
export function RoomAside({ room }: { room: RoomView }) {
  const t = useTexts(texts);
  const r = useTexts(roomTexts);
  const { me } = useMe();
  const present = usePresent(room.id);
  return (
    <Context title={t.about} label={t.about}>
      {isMember(me) && <YourPlace room={room} />}
      {room.membership !== 'none' && <Here room={room} />}
      {room.owners.length > 0 && (
        <ContextSection title={t.contacts}>
          <ul>
            {room.owners.map((person) => (
              <li key={person.id}>
                <PersonLink className="line" person={person}>
                  <Avatar person={person} size="s" here={present.some(({ id }) => id === person.id)} />
                  <span>
                    {person.name}
                    <span className="small muted">
                      {[person.jobTitle, person.institution].filter(Boolean).join(', ')}
                    </span>
                  </span>
                </PersonLink>
              </li>
            ))}
          </ul>
        </ContextSection>
      )}
      <ContextSection title={r.members(room.memberCount)}>
        <p className="line">
          <Icon name={visibilityIcons[room.visibility]} />
          <span>
            {t.visibilityName[room.visibility]}
            <span className="small muted">{t.visibilityHint[room.visibility]}</span>
          </span>
        </p>
        <p className="meta">
          {room.sectors.map((sector) => (
            <SectorMark key={sector} sector={sector} />
          ))}
        </p>
        {isMember(me) && (
          <p className="acts">
            <Link className="link small" to={`/raeume/${room.slug}/mitglieder`}>
              {isGranted(canManageRoom(me, room)) ? t.manage : t.membersPage}
            </Link>
            {isGranted(canManageRoom(me, room)) && (
              <Link className="link small" to={`/raeume/${room.slug}/einstellungen`}>
                {t.settings}
              </Link>
            )}
          </p>
        )}
      </ContextSection>
    </Context>
  );
}

function YourPlace({ room }: { room: RoomView }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const { join, leave } = useMembership(room);
  return (
    <ContextSection title={t.yourRoom}>
      <p className="small muted">
        {room.membership === 'owner' ? t.youAreOwner : room.membership === 'member' ? t.youAreMember : t.notMember}
      </p>
      <p className="acts">
        {room.membership === 'none' ? (
          canJoinRoom(me, room) === true && (
            <Button main onClick={() => void join()}>
              {t.join}
            </Button>
          )
        ) : (
          <Button onClick={() => void leave()}>{t.leave}</Button>
        )}
      </p>
    </ContextSection>
  );
}

const NAMED = 3;
const SHOWN = 7;

function Here({ room }: { room: RoomView }) {
  const t = useTexts(texts);
  const present = usePresent(room.id);
  const named = present.slice(0, NAMED).map(({ name }) => name);
  return (
    <ContextSection title={t.here} count={t.hereOf(present.length, room.memberCount)}>
      <p className="faces big">
        {present.slice(0, SHOWN).map((person) => (
          <Avatar key={person.id} person={person} here />
        ))}
      </p>
      <p className="small muted">
        {present.length === 0 ? t.nobody : t.andOthers(named.join(', '), present.length - named.length)}
      </p>
    </ContextSection>
  );
}
