import { POST_LIMIT } from '@querschnitt/shared/rooms/limits';
import { type FormEvent, type KeyboardEvent, type ReactNode, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { IconButton } from '../../../ui/IconButton';
import styles from './composer.module.css';
import { Preview } from './Preview';
import { Suggestions } from './Suggestions';
import { texts } from './texts';
import { Toolbar } from './Toolbar';
import { useDraft } from './use-draft';
import { useMentions } from './use-mentions';

export interface ComposerHandle {
  focus: () => void;
  /** Puts a text back that could not be sent; what stands there already is kept. @returns whether there was room */
  restore: (text: string) => boolean;
}

interface Props {
  /** Where the draft belongs. */
  place: string;
  roomId: string;
  topicId?: string;
  label: string;
  placeholder?: string;
  /** What stands there at first. */
  initial?: string;
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

/** A plain text field with everything one needs to write a post. */
export function Composer(props: Props) {
  const { place, roomId, topicId, label, placeholder, initial, submit, reply, onNoReply, fault, rows = 1, focused, onSend, onCancel, onType, onUp, status, ref } = props;
  const t = useTexts(texts);
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(place, area, initial);
  const mentions = useMentions({ area, roomId, topicId });
  const [previewing, setPreviewing] = useState(false);
  const open = mentions.people.length > 0;
  const over = draft.text.length - POST_LIMIT;
  const empty = draft.text.trim() === '';

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
  }));

  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (empty || over > 0) return area.current?.focus();
    mentions.close();
    const taken = await onSend(draft.text.trim());
    if (!taken) return;
    draft.clear();
    setPreviewing(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
    else if (mentions.key(event.key)) event.preventDefault();
    else if (event.key === 'ArrowUp' && draft.text === '' && onUp) {
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
      {open && <Suggestions id={`${id}-people`} roomId={roomId} people={mentions.people} marked={mentions.marked} choose={mentions.choose} />}
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
          className={styles.area}
          rows={rows}
          hidden={previewing}
          placeholder={placeholder}
          // Opened by an action of the same person, so the focus belongs here.
          autoFocus={focused}
          value={draft.text}
          role={open ? 'combobox' : undefined}
          aria-expanded={open || undefined}
          aria-autocomplete={open ? 'list' : undefined}
          aria-controls={open ? `${id}-people` : undefined}
          aria-activedescendant={open ? `${id}-people-${mentions.marked}` : undefined}
          aria-invalid={fault || over > 0 ? true : undefined}
          aria-describedby={fault || over > 0 ? `${id}-fault` : undefined}
          onChange={(event) => {
            draft.change(event.target.value);
            onType?.();
          }}
          onSelect={mentions.look}
          onBlur={mentions.close}
          onKeyDown={onKeyDown}
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
