import type { RoomView } from '@querschnitt/shared/rooms/rooms.schema';
import { isMember } from '@querschnitt/shared/kernel/actor';
import { useLocation } from '../../../platform/router';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Button, ButtonLink } from '../../../ui/Button';
import { SheetButton } from '../../../ui/columns';
import { Icon } from '../../../ui/Icon';
import { PageHead } from '../../../ui/PageHead';
import { useLiveRoom } from '../live/use-news';
import { roomTexts } from '../room-texts';
import { visibilityIcons } from '../visibility-icons';
import styles from './room.module.css';
import { texts } from './texts';
import { type Filter, TopicList } from './TopicList';
import { useMembership } from './use-membership';

/** A room: what it is for and its topics, followed live. */
export function RoomScreen({ room, filter }: { room: RoomView; filter: Filter }) {
  const t = useTexts(texts);
  const r = useTexts(roomTexts);
  const { me } = useMe();
  const { pathname } = useLocation();
  const { markRead } = useMembership(room);
  useLiveRoom(room.id);
  const signIn = <ButtonLink to={`/anmelden?weiter=${encodeURIComponent(pathname)}`}>{t.guestHint}</ButtonLink>;
  return (
    <>
      <PageHead
        title={room.name}
        description={room.purpose}
        up="/raeume"
        beside={
          <>
            {room.visibility === 'private' && <Icon name={visibilityIcons.private} size="s" />}
            <span className={`muted ${styles.standing!}`}>
              {r.visibility[room.visibility]}, {r.members(room.memberCount)}
            </span>
          </>
        }
      >
        {room.unread > 0 && (
          <Button quiet className="not-narrow" icon="check" onClick={() => void markRead()}>
            {t.markRead}
          </Button>
        )}
        <SheetButton column="context" icon="panel" label={t.sidePanel} />
        {isMember(me) ? (
          <ButtonLink main icon="plus" to={`/raeume/${room.slug}/neu`}>
            {t.ask}
          </ButtonLink>
        ) : (
          <span className="not-narrow">{signIn}</span>
        )}
      </PageHead>
      <div className="page-body">
        {room.purpose && <p className="purpose">{room.purpose}</p>}
        {!isMember(me) && <p className="acts only-small">{signIn}</p>}
        <TopicList room={room} filter={filter} />
      </div>
    </>
  );
}
