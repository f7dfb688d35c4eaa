import { useEffect, useRef } from 'react';
import { Button } from '../../ui/Button';
import { useTexts } from '../texts';
import css from './newer.module.css';
import type { Newer } from './newer';
import { texts } from './texts';

/** Both versions beside each other where a newer one was saved meanwhile; nothing is lost until one of them is chosen. */
export function NewerNotice({ newer }: { newer: Newer }) {
  const t = useTexts(texts);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [newer]);
  return (
    <div className="form-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{t.newer}</h2>
      <p>{newer.differences.length ? t.newerHint : t.newerSame}</p>
      {newer.differences.map(({ path, label, mine, theirs }) => (
        <dl key={path} className={css.pair}>
          {label && <dt className={css.label}>{label}</dt>}
          <div>
            <dt className="small muted">{t.mine}</dt>
            <dd className={css.text}>{mine || <em>{t.nothing}</em>}</dd>
          </div>
          <div>
            <dt className="small muted">{t.theirs}</dt>
            <dd className={css.text}>{theirs || <em>{t.nothing}</em>}</dd>
          </div>
        </dl>
      ))}
      <p className={css.actions}>
        <Button onClick={newer.saveMine}>{t.saveMine}</Button>
        <Button onClick={newer.takeTheirs}>{t.takeTheirs}</Button>
      </p>
    </div>
  );
}
