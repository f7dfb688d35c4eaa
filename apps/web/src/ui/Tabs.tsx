import { NavLink } from '../platform/router';

/** Views of one thing, each with an address of its own. */
export const Tabs = ({ label, tabs }: { label: string; tabs: { to: string; label: string; end?: boolean }[] }) => (
  <nav className="tabs" aria-label={label}>
    {tabs.map(({ to, label, end }) => (
      <NavLink key={to} to={to} end={end ?? true}>
        {label}
      </NavLink>
    ))}
  </nav>
);
