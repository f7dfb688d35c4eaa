import { POST_LIMIT } from '@querschnitt/shared/rooms/limits';
import {
  type ClipboardEvent,
  type DragEvent,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { cn } from '../../../ui/class-names';
import { Icon } from '../../../ui/Icon';
import { IconButton } from '../../../ui/IconButton';
import { useNotice } from '../../../ui/notices';
import styles from './composer.module.css';
import { continueList } from './continue-list';
import { type Format, formatText, isAddress, sampleOf } from './format-text';
import { insertText } from './insert-text';
import { Preview } from './Preview';
import { Suggestions } from './Suggestions';
import { texts } from './texts';
import { Toolbar } from './Toolbar';
import { useDraft } from './use-draft';
import { useSuggestions } from './use-suggestions';

export interface ComposerHandle {
  focus: () => void;
  /** Puts a text back that could not be sent; what stands there already is kept. @returns whether there was room */
  restore: (text: string) => boolean;
  /** Puts a text in the place of what stands there. */
  replace: (text: string) => void;
  send: () => void;
}

interface Props {
  /** Where the draft belongs. */
  place: string;
  roomId: string;
  topicId?: string;
  label: string;
  placeholder?: string;
  /** Id of what helps to write it. */
  hint?: string;
  /** What stands there at first. */
  initial?: string;
  /** Of what is changed: kept with the draft, which is of no other. */
  version?: number;
  submit: { label: string; icon?: 'send' };
  /** Whom this answers. */
  reply?: { name: string; excerpt: string } | null;
  onNoReply?: () => void;
  /** Why it was not taken; the text stays. */
  fault?: string | undefined;
  rows?: number;
  focused?: boolean;
  /** @returns whether it was taken over and the field may be emptied */
  onSend: (source: string) => boolean | Promise<boolean>;
  onCancel?: () => void;
  onType?: () => void;
  /** Arrow up in the empty field. */
  onUp?: () => void;
  /** Left part of the line below the field. */
  status?: ReactNode;
  ref?: Ref<ComposerHandle>;
}

const shortcuts: Partial<Record<string, Format>> = { b: 'bold', i: 'italic', k: 'link' };

/** A plain text field with everything one needs to write a post. */
export function Composer(props: Props) {
  const {
    place,
    roomId,
    topicId,
    label,
    placeholder,
    hint,
    initial,
    version,
    submit,
    reply,
    onNoReply,
    fault,
    rows = 1,
    focused,
    onSend,
    onCancel,
    onType,
    onUp,
    status,
    ref,
  } = props;
  const t = useTexts(texts);
  const id = useId();
  const notice = useNotice();
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(place, area, initial, version);
  const suggestions = useSuggestions({ area, roomId, topicId });
  const [previewing, setPreviewing] = useState(false);
  const open = suggestions.items.length > 0;
  const over = draft.text.length - POST_LIMIT;
  const empty = draft.text.trim() === '';

  const sending = useRef(false);
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (sending.current) return;
    if (empty || over > 0) return area.current?.focus();
    suggestions.close();
    sending.current = true;
    try {
      if (!(await onSend(draft.text.trim()))) return;
      // At once, or a second press of the keys would send it again.
      flushSync(() => {
        draft.clear();
        setPreviewing(false);
      });
    } finally {
      sending.current = false;
    }
  };
  useImperativeHandle(ref, () => ({
    focus: () => {
      flushSync(() => setPreviewing(false));
      area.current?.focus();
    },
    restore: (text) => {
      if (area.current && area.current.value.trim() !== '' && area.current.value !== text) return false;
      draft.change(text);
      area.current?.focus();
      return true;
    },
    replace: draft.change,
    send: () => void send(),
  }));
  const format = (format: Format) => {
    if (!area.current) return;
    const { value, selectionStart: start, selectionEnd: end } = area.current;
    insertText(area.current, formatText(format, { value, start, end }, sampleOf(t, format)));
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { files } = event.clipboardData;
    const text = event.clipboardData.getData('text/plain').trim();
    const { value, selectionStart: from, selectionEnd: to } = event.currentTarget;
    const chosen = value.slice(from, to);
    if (files.length > 0 && !text) {
      event.preventDefault();
      notice(t.noFiles);
    } else if (chosen.trim() && !isAddress(chosen) && isAddress(text)) {
      event.preventDefault();
      const link = `[${chosen}](${text})`;
      insertText(event.currentTarget, { from, to, text: link, select: [from + link.length, from + link.length] });
    }
  };
  const onDrop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    notice(t.noFiles);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
    else if (suggestions.key(event.key)) event.preventDefault();
    else if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && shortcuts[event.key]) {
      event.preventDefault();
      format(shortcuts[event.key]!);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      const { value, selectionStart: start, selectionEnd: end } = event.currentTarget;
      const edit = start === end ? continueList(value, start) : undefined;
      if (!edit) return;
      event.preventDefault();
      insertText(event.currentTarget, edit);
    } else if (event.key === 'ArrowUp' && draft.text === '' && onUp) {
      event.preventDefault();
      onUp();
    } else if (event.key === 'Escape') {
      if (onCancel) onCancel();
      else if (reply) onNoReply?.();
      else return;
      event.stopPropagation();
    }
  };

  return (
    <form className="composer" aria-label={label} onSubmit={(event) => void send(event)}>
      {open && (
        <Suggestions
          id={`${id}-list`}
          roomId={roomId}
          items={suggestions.items}
          marked={suggestions.marked}
          choose={suggestions.choose}
        />
      )}
      <div className="box">
        {reply && (
          <p className={styles.reply}>
            <Icon name="reply" size="s" />
            <span>
              <b>{t.replyTo(reply.name)}</b>&ensp;{reply.excerpt}
            </span>
            <IconButton icon="close" label={t.noReply} onClick={onNoReply} />
          </p>
        )}
        <label className="vh" htmlFor={id}>
          {label}
        </label>
        {previewing && <Preview roomId={roomId} source={draft.text} />}
        <textarea
          ref={area}
          id={id}
          className={cn(styles.area, rows > 1 && styles.tall)}
          rows={rows}
          hidden={previewing}
          placeholder={placeholder}
          // Opened by an action of the same person, so the focus belongs here.
          autoFocus={focused}
          value={draft.text}
          role={open ? 'combobox' : undefined}
          aria-expanded={open || undefined}
          aria-autocomplete={open ? 'list' : undefined}
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={open ? `${id}-list-${suggestions.marked}` : undefined}
          aria-invalid={fault || over > 0 ? true : undefined}
          aria-describedby={cn(hint, (fault || over > 0) && `${id}-fault`)}
          onChange={(event) => {
            draft.change(event.target.value);
            onType?.();
          }}
          onSelect={suggestions.look}
          onBlur={suggestions.close}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onDrop={onDrop}
        />
        {(fault ?? over > 0) && (
          <p className={styles.fault} id={`${id}-fault`} role="alert">
            <Icon name="warning" />
            <span>{over > 0 ? t.tooLong(over) : fault}</span>
          </p>
        )}
        <Toolbar area={area} previewing={previewing} togglePreview={() => setPreviewing(!previewing)}>
          <span className={styles.buttons}>
            {onCancel && (
              <Button quiet onClick={onCancel}>
                {t.cancel}
              </Button>
            )}
            <Button main type="submit" icon={submit.icon} aria-disabled={empty || over > 0 || undefined}>
              {submit.label}
            </Button>
          </span>
        </Toolbar>
      </div>
      {status !== undefined && (
        <div className="status">
          {status}
          <span>
            {over > -500 && over <= 0 ? t.left(-over) : draft.kept ? t.draftKept : ''}
            <span className="keys">{draft.kept ? t.keys : t.hint}</span>
          </span>
        </div>
      )}
    </form>
  );
}
