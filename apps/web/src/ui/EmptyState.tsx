import type { ReactNode } from 'react';

const drawings = {
  /** An empty table under a lamp. */
  table: 'M20 84h120M34 84v24M126 84v24M80 20v18M64 52c0-8 7-14 16-14s16 6 16 14z',
  /** Two chairs that wait for somebody. */
  chairs: 'M30 60v48M30 84h26v24M56 84V76M130 60v48M130 84h-26v24M104 84V76',
  /** A noticeboard with nothing on it. */
  board: 'M26 24h108v60H26zM60 84l-10 26M100 84l10 26M44 40h30M44 50h18',
  /** A bookshelf with gaps. */
  shelf: 'M34 20h92v88H34zM34 50h92M34 79h92M44 50V34M52 50V32M112 79V60M120 79V64M46 108V90',
};

/** Nothing here yet: one sentence, one action, a simple drawing. */
export const EmptyState = ({
  title,
  children,
  action,
  drawing = 'table',
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  drawing?: keyof typeof drawings;
}) => (
  <div className="empty">
    <svg className="drawing" viewBox="0 0 160 120" aria-hidden="true">
      <path d={drawings[drawing]} />
      <path className="wire" d="M4 108h152" />
    </svg>
    <h2>{title}</h2>
    {children && <p>{children}</p>}
    {action && <p className="acts">{action}</p>}
  </div>
);
