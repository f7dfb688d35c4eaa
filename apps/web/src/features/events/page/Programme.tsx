import type { AgendaItem } from '@querschnitt/shared/events/events.schema';
import { useTexts } from '../../../platform/texts';
import { PlainButton } from '../../../ui/PlainButton';
import { Section } from '../../../ui/rows';
import { texts } from './texts';

export function Programme({ agenda }: { agenda: AgendaItem[] }) {
  const t = useTexts(texts);
  if (agenda.length === 0) return null;
  return (
    <Section
      title={t.programme}
      side={
        <PlainButton className="link" onClick={() => print()}>
          {t.printVersion}
        </PlainButton>
      }
    >
      <ol className="ruled prog">
        {agenda.map(({ at, title, note }) => (
          <li key={at + title} className="row">
            <time>{at}</time>
            <div>
              <h3>{title}</h3>
              {note && <p className="small muted">{note}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
