import { useId, useState } from 'react';
import { useEarly } from '../../../platform/page';
import { useNavigationType, useSearchParams } from '../../../platform/router';
import { useTexts } from '../../../platform/texts';
import { texts } from './list-texts';
import styles from './room.module.css';

/** What stands in the address to narrow the rooms down, and the way to change it. */
export function useNarrowing() {
  const [search, setSearch] = useSearchParams();
  return { q: search.get('q') ?? '', narrow: (q: string) => setSearch(q ? { q } : {}, { replace: true }) };
}

/** Narrows the list while one types; the address keeps it for a step back and for others. */
export function RoomSearch({ left }: { left: number }) {
  const t = useTexts(texts);
  const id = useId();
  const { q, narrow } = useNarrowing();
  const type = useNavigationType();
  const [typed, setTyped] = useState(q);
  const [before, setBefore] = useState(q);
  // The address may change without this field. What this field did to it comes later than the next letter.
  if (q !== before) {
    setBefore(q);
    if (type !== 'REPLACE') setTyped(q);
  }
  const change = (text: string) => {
    setTyped(text);
    narrow(text);
  };
  const field = useEarly<HTMLInputElement, 'value'>('value', typed, change);
  return (
    <form
      className={`form ${styles.narrow}`}
      role="search"
      action="/raeume"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="form-field">
        <label className="lab" htmlFor={id}>
          {t.narrow}
        </label>
        <p className="hint" id={`${id}-hint`}>
          {t.narrowHint}
        </p>
        <input
          ref={field}
          className="field"
          id={id}
          type="search"
          name="q"
          value={typed}
          maxLength={100}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          onChange={(event) => change(event.target.value)}
        />
      </div>
      <p className="small muted" role="status">
        {q.trim() && t.left(left)}
      </p>
    </form>
  );
}
