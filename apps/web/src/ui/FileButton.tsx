import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { useHydrated } from '../platform/page/use-hydrated';
import { Icon } from './Icon';

interface Props extends Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'value' | 'className'> {
  /** What the button says; it also names it, together with the `labelledBy` of its field. */
  children: ReactNode;
  /** Id of the field's label. */
  labelledBy: string;
  onFile: (file: File) => void;
}

/** Chooses a file. The browser's own button speaks the browser's language, so it lies unseen below ours and does the work. */
export function FileButton({ children, labelledBy, onFile, id, disabled, ...input }: Props) {
  const own = useId();
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState('');
  return (
    <label className="choose-file">
      <input
        {...input}
        id={id}
        type="file"
        className="vh"
        disabled={disabled || !hydrated}
        aria-labelledby={`${labelledBy} ${own}`}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (!file) return;
          setChosen(file.name);
          onFile(file);
          // The same file, changed meanwhile, can be chosen again.
          event.target.value = '';
        }}
      />
      <span className="btn" id={own}>
        <Icon name="file" size="s" />
        <span>{children}</span>
      </span>
      {chosen && <span className="small muted">{chosen}</span>}
    </label>
  );
}
