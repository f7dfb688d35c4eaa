import type { ReactNode } from 'react';
import { usePreferences } from '../platform/preferences';
import { useTexts } from '../platform/texts';
import { cn } from './class-names';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import type { IconName } from './icon-names';
import { PlainButton } from './PlainButton';
import { texts } from './texts';

interface Column {
  title: ReactNode;
  /** Name of the landmark. */
  label: string;
  action?: ReactNode;
  children: ReactNode;
}

/** The index column; on small screens the same element opens as a sheet through `<SheetButton for="index">`. `as="form"` for facets. */
export function Index({ title, label, action, children, as: Tag = 'nav' }: Column & { as?: 'nav' | 'form' }) {
  return (
    <Tag className={cn('index', Tag === 'form' && 'facets')} id="index" popover="auto" aria-label={label}>
      <div className="index-head">
        <span>{title}</span>
        {action}
        <CloseSheet column="index" />
      </div>
      {children}
    </Tag>
  );
}

/** The context column; below 1280 px a sheet, or with `stays` the end of the page. */
export function Context({ title, label, stays, action, children }: Column & { stays?: boolean }) {
  return (
    <aside
      className={cn('context', stays && 'stays')}
      id="context"
      popover={stays ? undefined : 'auto'}
      aria-label={label}
    >
      <div className="context-head">
        <h2>{title}</h2>
        {action}
        {!stays && <CloseSheet column="context" />}
      </div>
      {children}
    </aside>
  );
}

function CloseSheet({ column }: { column: 'index' | 'context' }) {
  return (
    <IconButton
      className="close-sheet"
      icon="close"
      label={useTexts(texts).close}
      popoverTarget={column}
      popoverTargetAction="hide"
    />
  );
}

/** Opens a column as a sheet where there is no room for it; the context can be folded away where there is. */
export const SheetButton = ({
  column,
  label,
  icon,
  text,
}: {
  column: 'index' | 'context';
  label: string;
  icon: IconName;
  text?: boolean;
}) => (
  <>
    <PlainButton
      className={cn(text ? 'btn quiet' : 'ib', `opens-${column}`)}
      popoverTarget={column}
      aria-label={text ? undefined : label}
      title={text ? undefined : label}
    >
      <Icon name={icon} />
      {text && <span>{label}</span>}
    </PlainButton>
    {column === 'context' && <FoldContext label={label} />}
  </>
);

function FoldContext({ label }: { label: string }) {
  const { preferences, prefer } = usePreferences();
  const open = preferences.panel !== 'off';
  return (
    <IconButton
      className="folds-context"
      icon="panel"
      label={label}
      aria-pressed={open}
      onClick={() => prefer({ panel: open ? 'off' : undefined })}
    />
  );
}
