import { api, isProblem } from '../../../platform/api';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { useNotice } from '../../../ui/notices';
import { Section } from '../../../ui/rows';
import { texts } from './texts';

export function MyData() {
  const t = useTexts(texts);
  const notice = useNotice();
  // No link: the password may have to be shown first.
  const download = async () => {
    try {
      const data = await api('GET /api/account/export', {});
      save('querschnitt-konto.json', data);
      if (data.incomplete.length > 0) notice(t.dataIncomplete);
    } catch (error) {
      if (!isProblem(error)) throw error;
      notice(error.message);
    }
  };
  return (
    <Section title={t.data}>
      <p>{t.dataLead}</p>
      <p className="acts">
        <Button icon="download" onClick={() => void download()}>
          {t.download}
        </Button>
      </p>
    </Section>
  );
}

function save(name: string, content: unknown) {
  const href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
