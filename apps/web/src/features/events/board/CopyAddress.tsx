import { useRef } from 'react';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { useNotice } from '../../../ui/notices';
import css from './board.module.css';
import { texts } from './texts';

/** An address to take along: selected when entered, copied by the button, opened by programs that know `webcal:`. */
export function CopyAddress({ address, label }: { address: string; label: string }) {
  const t = useTexts(texts);
  const field = useRef<HTMLInputElement>(null);
  const notice = useNotice();
  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      // Without the right to the clipboard the address is selected, and the keyboard copies it.
      return;
    }
    notice(t.copied);
  }
  return (
    <>
      <div className={css.copy}>
        <input
          ref={field}
          className="field"
          readOnly
          value={address}
          aria-label={label}
          onFocus={(event) => event.target.select()}
        />
        <Button icon="copy" onClick={() => void copy()}>
          {t.copy}
        </Button>
      </div>
      <a className="link small" href={address.replace(/^https?:/, 'webcal:')}>
        {t.openInCalendar}
      </a>
    </>
  );
}
