import type { EventDraft } from '@querschnitt/shared/events/events.schema';
import { useNavigate } from '../../../platform/router';
import { Form, useContractForm } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { Notice } from '../../../ui/Notice';
import { useNotice } from '../../../ui/notices';
import { useTakeOver } from '../page/use-event';
import { withNumbers } from './drafts';
import { EventFields } from './EventFields';
import { texts } from './texts';

export function EditEvent({ draft: { id: _id, imported, ...draft } }: { draft: EventDraft }) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const notice = useNotice();
  const takeOver = useTakeOver();
  const form = useContractForm({
    on: 'PUT /api/events/:slug',
    schema: () => import('@querschnitt/shared/events/events.contract').then((contract) => contract.editEvent.input),
    defaults: draft,
    prepare: withNumbers,
    done: async (event) => {
      await takeOver(event);
      notice(t.saved);
      await navigate(`/termine/${event.slug}`);
    },
  });
  return (
    <Form form={form} label={t.editTitle}>
      {imported && <Notice>{t.importedNotice}</Notice>}
      <EventFields submit={t.save} back={`/termine/${draft.slug}`} />
    </Form>
  );
}
