import { useState } from 'react';
import { defineTexts, useTexts } from '../../../platform/texts';
import { CheckRow } from '../../../ui/CheckRow';
import { Dialog } from '../../../ui/Dialog';
import styles from './keys.module.css';
import { singleKeysOn, switchSingleKeys } from './single-keys';

const texts = defineTexts({
  de: {
    title: 'Tastatur',
    keys: [
      ['Alt + ↑ / ↓', 'voriges oder nächstes Gespräch, voriger oder nächster Raum'],
      ['Esc', 'zum Schreibfeld; im Schreibfeld: Antwort oder Änderung abbrechen'],
      ['↑', 'im leeren Schreibfeld: den letzten eigenen Beitrag ändern'],
      ['↑ / ↓', 'auf einem Beitrag: zum vorigen oder nächsten'],
      ['Strg + Enter', 'senden'],
      ['Strg + B / I / K', 'im Schreibfeld: fett, kursiv, Link'],
      ['@', 'jemanden erwähnen'],
      ['?', 'diese Übersicht'],
    ] as [key: string, meaning: string][],
    single: 'Einzelne Tasten wie „?“ benutzen',
  },
  en: {
    title: 'Keyboard',
    keys: [
      ['Alt + ↑ / ↓', 'previous or next conversation or room'],
      ['Esc', 'to the text field; in it: cancel the reply or the change'],
      ['↑', 'in the empty text field: edit your last post'],
      ['↑ / ↓', 'on a post: to the previous or next one'],
      ['Ctrl + Enter', 'send'],
      ['Ctrl + B / I / K', 'in the text field: bold, italic, link'],
      ['@', 'mention somebody'],
      ['?', 'this overview'],
    ] as [key: string, meaning: string][],
    single: 'Use single keys such as “?”',
  },
});

/** All keys of the rooms, and the switch for single ones. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const [on, setOn] = useState(singleKeysOn);
  return (
    <Dialog open onClose={onClose} title={t.title}>
      <dl className={styles.keys}>
        {t.keys.map(([key, meaning]) => (
          <div key={key + meaning}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <CheckRow
        label={t.single}
        checked={on}
        onChange={(checked) => {
          switchSingleKeys(checked);
          setOn(checked);
        }}
      />
    </Dialog>
  );
}
