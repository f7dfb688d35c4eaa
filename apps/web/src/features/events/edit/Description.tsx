import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { api } from '../../../platform/api';
import { TextArea } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Prose } from '../../../ui/Prose';
import type { Draft } from './drafts';
import css from './edit.module.css';
import { texts } from './texts';

/** Markdown, and how the page will show it. */
export function Description() {
  const t = useTexts(texts);
  const { getValues } = useFormContext<Draft>();
  const [shown, show] = useState<string | null>(null);
  return (
    <div className={css.description}>
      <TextArea
        name="description"
        label={t.description}
        hint={t.descriptionHint}
        rows={7}
        optional
        maxLength={20_000}
      />
      <Button icon={shown === null ? 'eye' : 'retry'} onClick={() => show(getValues('description') ?? '')}>
        {t.preview}
      </Button>
      {shown !== null && <Preview source={shown} />}
    </div>
  );
}

function Preview({ source }: { source: string }) {
  const t = useTexts(texts);
  const blank = source.trim() === '';
  const { data, error } = useQuery({
    queryKey: ['POST /api/events/preview', { source }],
    queryFn: () => api('POST /api/events/preview', { description: source }),
    enabled: !blank,
  });
  return (
    <div className={css.preview} role="region" aria-label={t.preview} aria-live="polite" tabIndex={0}>
      {error ? (
        <ErrorNotice error={error} />
      ) : blank ? (
        <p className="muted">{t.previewEmpty}</p>
      ) : data ? (
        <Prose html={data.html} />
      ) : (
        <p className="muted">{t.previewLoading}</p>
      )}
    </div>
  );
}
