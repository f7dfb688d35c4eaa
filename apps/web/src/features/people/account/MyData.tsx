import { useTexts } from '../../../platform/texts';
import { Icon } from '../../../ui/Icon';
import { Section } from '../../../ui/rows';
import { texts } from './texts';

export function MyData() {
  const t = useTexts(texts);
  return (
    <Section title={t.data}>
      <p>{t.dataLead}</p>
      <p className="acts">
        <a className="btn" href="/api/account/export" download="querschnitt-konto.json">
          <Icon name="download" size="s" />
          <span>{t.download}</span>
        </a>
      </p>
    </Section>
  );
}
