import type { ReactNode, RefObject } from 'react';
import { useTexts } from '../../../platform/texts';
import { Fault } from '../../../platform/form/FieldParts';
import { Icon } from '../../../ui/Icon';
import { IconButton } from '../../../ui/IconButton';
import { PlainButton } from '../../../ui/PlainButton';
import css from './edit.module.css';
import { texts } from './texts';

interface Frame {
  /** Name of the row, for example „Teilnahmeform 2: Online“. */
  title: string;
  index: number;
  count: number;
  move: (from: number, to: number) => void;
  remove: (index: number) => void;
  children: ReactNode;
}

/** One row with the means to move and remove it; every button works by keyboard and keeps the focus. */
export function RowFrame({ title, index, count, move, remove, children }: Frame) {
  const t = useTexts(texts);
  return (
    <fieldset className={css.row}>
      <legend>{title}</legend>
      <div className={css.tools}>
        <IconButton
          icon="up"
          label={`${t.up}, ${title}`}
          aria-disabled={index === 0 || undefined}
          onClick={() => index > 0 && move(index, index - 1)}
        />
        <IconButton
          icon="down"
          label={`${t.down}, ${title}`}
          aria-disabled={index === count - 1 || undefined}
          onClick={() => index < count - 1 && move(index, index + 1)}
        />
        <IconButton icon="trash" label={`${t.remove}, ${title}`} onClick={() => remove(index)} />
      </div>
      <div className={css.fields}>{children}</div>
    </fieldset>
  );
}

interface End {
  said: string;
  fault: string | undefined;
  add: RefObject<HTMLButtonElement | null>;
  label: string;
  onAdd: () => void;
}

/** Under the rows: what is wrong with them, and the way to one more. */
export const RowsEnd = ({ said, fault, add, label, onAdd }: End) => (
  <>
    {fault && <Fault id="">{fault}</Fault>}
    <p className="vh" role="status">
      {said}
    </p>
    <p>
      <PlainButton ref={add} className="btn" onClick={onAdd}>
        <Icon name="plus" size="s" />
        <span>{label}</span>
      </PlainButton>
    </p>
  </>
);
