import type { EventView } from '@querschnitt/shared/events/events.schema';
import { useTexts } from '../../../platform/texts';
import css from './page.module.css';
import { OptionRow } from './OptionRow';
import { texts } from './texts';

/** The ways of taking part, each with its own seats. */
export function Options({ event }: { event: EventView }) {
  const t = useTexts(texts);
  if (event.options.length === 0) return null;
  return (
    <section className="sec options" aria-labelledby="teilnahme">
      <header>
        <h2 id="teilnahme" className={css.target}>
          {t.options}
        </h2>
        <span className="side">{t.registeredCount(event.registeredCount)}</span>
      </header>
      <ul className="ruled">
        {event.options.map((option) => (
          <OptionRow key={option.id} event={event} option={option} />
        ))}
      </ul>
    </section>
  );
}
