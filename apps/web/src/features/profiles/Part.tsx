import { audiences, type ProfilePart } from '@querschnitt/shared/profiles/profile';
import { type ReactNode, useId } from 'react';
import { useField } from '../../platform/form/use-field';
import { useTexts } from '../../platform/texts';
import { Icon } from '../../ui/Icon';
import { profileTexts } from '../../ui/profile-texts';
import styles from './profiles.module.css';
import { texts } from './texts';

/** A section of the profile; `part` gives it a visibility of its own in its head. */
export function Part({ title, part, children }: { title: string; part?: ProfilePart; children: ReactNode }) {
  const id = useId();
  return (
    <section className="sec" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {part && (
          <span className="side">
            <SeenBy part={part} label={title} />
          </span>
        )}
      </header>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}

/** A field with the choice of who sees it beside it. */
export const Beside = ({ part, label, children }: { part: ProfilePart; label: string; children: ReactNode }) => (
  <div className={styles.beside}>
    {children}
    <SeenBy part={part} label={label} />
  </div>
);

function SeenBy({ part, label }: { part: ProfilePart; label: string }) {
  const t = useTexts(texts);
  const words = useTexts(profileTexts);
  const field = useField(`visibility.${part}`);
  return (
    <label className={styles.seen}>
      <Icon name="eye" size="s" />
      <span aria-hidden="true">{t.seenBy}</span>
      <select {...field.registration} aria-label={t.seenByFor(label)}>
        {audiences.map((audience) => (
          <option key={audience} value={audience}>
            {words.audiences[audience]}
          </option>
        ))}
      </select>
    </label>
  );
}
