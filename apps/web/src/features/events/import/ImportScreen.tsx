import type { CalendarImport } from '@querschnitt/shared/events/imports.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../platform/api';
import { useTexts } from '../../../platform/texts';
import { Chooser } from './Chooser';
import { Report } from './Report';
import { texts } from './texts';
import { useChoice } from './use-choice';

/** Choose a calendar, look at what would happen, take it over, read what happened. */
export function ImportScreen() {
  const t = useTexts(texts);
  const [read, show] = useState<CalendarImport | null>(null);
  const choice = useChoice(read);
  const client = useQueryClient();
  const apply = useMutation({
    mutationFn: (importId: string) =>
      api('POST /api/calendar-imports/:importId/application', { importId, ...choice.sent }),
    onSuccess: async (report) => {
      show(report);
      await Promise.all(
        ['GET /api/events', 'GET /api/events/facets', 'GET /api/events/month'].map((on) =>
          client.invalidateQueries({ queryKey: [on] }),
        ),
      );
    },
  });
  if (!read) {
    return (
      <>
        <p className="prose">{t.lead}</p>
        <Chooser done={show} />
      </>
    );
  }
  return (
    <Report
      report={read}
      choice={choice}
      busy={apply.isPending}
      error={apply.error}
      apply={() => apply.mutate(read.id)}
      again={() => {
        apply.reset();
        choice.start();
        show(null);
      }}
    />
  );
}
