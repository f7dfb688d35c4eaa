import type { ReactNode } from 'react';
import { Link, NavLink } from '../platform/router';
import { RoomsBadge } from '../features/rooms/RoomsBadge';
import { useSite } from '../platform/site';
import { useMe } from '../platform/session';
import { useTexts } from '../platform/texts';
import { Avatar } from '../ui/Avatar';
import { Icon } from '../ui/Icon';
import type { IconName } from '../ui/icon-names';
import { MoreMenu } from './MoreMenu';
import { texts } from './texts';

/** The main areas; on the phone the same element is the bottom bar. */
export function Rail() {
  const t = useTexts(texts);
  const { person } = useMe();
  return (
    <nav className="rail" aria-label={t.areas}>
      <Link className="mark" to="/" aria-label={t.home(useSite().name)}>
        <Icon name="mark" />
      </Link>
      <ul>
        <Area to="/" icon="start" label={t.start} end />
        <Area to="/raeume" icon="rooms" label={t.rooms} badge={<RoomsBadge />} />
        <Area to="/termine" icon="calendar" label={t.events} />
        <Area to="/fachleute" icon="people" label={t.experts} />
        <li className="fill" aria-hidden="true" />
        <li className="not-phone">
          {person ? (
            <NavLink to="/profil">
              <Avatar person={person} size="s" />
              <span>{t.profile}</span>
            </NavLink>
          ) : (
            <NavLink to="/anmelden">
              <Icon name="signin" />
              <span>{t.signIn}</span>
            </NavLink>
          )}
        </li>
        <li>
          <MoreMenu />
        </li>
      </ul>
    </nav>
  );
}

const Area = ({
  to,
  icon,
  label,
  end,
  badge,
}: {
  to: string;
  icon: IconName;
  label: string;
  end?: boolean;
  badge?: ReactNode;
}) => (
  <li>
    <NavLink to={to} end={end}>
      <Icon name={icon} />
      <span>{label}</span>
      {badge}
    </NavLink>
  </li>
);
