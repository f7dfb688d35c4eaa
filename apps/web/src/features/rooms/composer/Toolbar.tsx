import type { ReactNode, RefObject } from 'react';
import { useTexts } from '../../../platform/texts';
import { IconButton } from '../../../ui/IconButton';
import type { IconName } from '../../../ui/icon-names';
import { Menu, MenuItem } from '../../../ui/Menu';
import { type Format, formatText, sampleOf } from './format-text';
import { insertText } from './insert-text';
import { texts } from './texts';

const formats: { format: Format; icon: IconName }[] = [
  { format: 'bold', icon: 'bold' },
  { format: 'italic', icon: 'italic' },
  { format: 'link', icon: 'link' },
  { format: 'list', icon: 'list' },
  { format: 'quote', icon: 'quote' },
  { format: 'code', icon: 'code' },
];

interface Props {
  area: RefObject<HTMLTextAreaElement | null>;
  previewing: boolean;
  togglePreview: () => void;
  /** What sends. */
  children: ReactNode;
}

/** Marks for who does not know Markdown; everything can be taken back with undo. */
export function Toolbar({ area, previewing, togglePreview, children }: Props) {
  const t = useTexts(texts);
  const press = (format: Format) => {
    if (!area.current) return;
    const { value, selectionStart: start, selectionEnd: end } = area.current;
    insertText(area.current, formatText(format, { value, start, end }, sampleOf(t, format)));
  };
  const mention = () => {
    if (!area.current) return;
    const { value, selectionStart: from, selectionEnd: to } = area.current;
    const text = from > 0 && !/\s$/.test(value.slice(0, from)) ? ' @' : '@';
    insertText(area.current, { from, to, text, select: [from + text.length, from + text.length] });
  };
  return (
    <div className="toolbar" role="toolbar" aria-label={t.toolbar}>
      {!previewing && (
        <>
          <IconButton icon="at" label={t.mention} onClick={mention} />
          <span className="sep" aria-hidden="true" />
          {formats.map(({ format, icon }) => (
            <IconButton key={format} className="fmt" icon={icon} label={t[format]} onClick={() => press(format)} />
          ))}
          <span className="sep" aria-hidden="true" />
          {/* Where there is no room for them in a row. */}
          <Menu className="ib fmts" label={t.toolbar} icon="format">
            {formats.map(({ format, icon }) => (
              <MenuItem key={format} icon={icon} onClick={() => press(format)}>
                {t[format]}
              </MenuItem>
            ))}
          </Menu>
        </>
      )}
      <IconButton
        icon={previewing ? 'edit' : 'eye'}
        label={previewing ? t.keepWriting : t.preview}
        aria-pressed={previewing}
        onClick={togglePreview}
      />
      {children}
    </div>
  );
}
