import { type MouseEvent, type UIEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '../../../platform/texts';
import { PlainButton } from '../../../ui/PlainButton';
import { Prose } from '../../../ui/Prose';
import { isLong } from './is-long';
import { texts } from './texts';
import styles from './topic.module.css';

/** The text of a post. One that is longer than a screen begins, and goes on for whoever wants to read it. */
export function LongProse({ html }: { html: string }) {
  const t = useTexts(texts);
  const [whole, setWhole] = useState(false);
  if (!isLong(html)) return <Prose html={html} />;
  const toggle = ({ currentTarget }: MouseEvent) => {
    flushSync(() => setWhole(!whole));
    if (whole) currentTarget.closest('article, section')?.scrollIntoView({ block: 'nearest' });
  };
  // Whoever searches the page, or goes through its links, is led to where nothing shows yet.
  const led = ({ currentTarget: { scrollTop: top } }: UIEvent) => {
    flushSync(() => setWhole(true));
    scrollBy({ top, behavior: 'instant' });
  };
  return (
    <>
      <div className={whole ? styles.whole : styles.begun} onScroll={led}>
        <Prose html={html} />
      </div>
      <PlainButton className={`link ${styles.rest}`} aria-expanded={whole} onClick={toggle}>
        {whole ? t.readLess : t.readOn}
      </PlainButton>
    </>
  );
}
