import {
  createContext,
  type FocusEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useTexts } from '../platform/texts';
import { IconButton } from './IconButton';
import { PlainButton } from './PlainButton';
import { texts } from './texts';

interface Message {
  id: number;
  text: string;
  undo?: (() => void) | undefined;
}
type Announce = (text: string, options?: { undo?: () => void }) => void;

const NoticeContext = createContext<Announce>(() => undefined);
const SHOWN_MS = 10_000;
let last = 0;

/** `const notice = useNotice(); notice('Gespeichert', { undo })`: a short word at the edge, read out politely. */
export const useNotice = () => useContext(NoticeContext);

export function NoticeProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<Message[]>([]);
  const drop = useCallback((id: number) => setMessages((all) => all.filter((one) => one.id !== id)), []);
  const announce = useCallback<Announce>(
    (text, options) => setMessages((all) => [...all.slice(-2), { id: ++last, text, undo: options?.undo }]),
    [],
  );
  return (
    <NoticeContext value={announce}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {messages.map((message) => (
          <Toast key={message.id} message={message} drop={drop} />
        ))}
      </div>
    </NoticeContext>
  );
}

function Toast({ message, drop }: { message: Message; drop: (id: number) => void }) {
  const t = useTexts(texts);
  const [held, setHeld] = useState(false);
  const before = useRef<EventTarget>(null);
  const { id, text, undo } = message;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => drop(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, held, drop]);
  const enter = ({ currentTarget, relatedTarget }: FocusEvent) => {
    setHeld(true);
    if (!currentTarget.contains(relatedTarget as Node | null)) before.current = relatedTarget;
  };
  const close = () => {
    drop(id);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={enter}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {undo && (
        <PlainButton
          onClick={() => {
            close();
            undo();
          }}
        >
          {t.undo}
        </PlainButton>
      )}
      <IconButton icon="close" label={t.dismiss} onClick={close} />
    </div>
  );
}
