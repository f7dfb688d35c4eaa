import type { EventDraft } from '@querschnitt/shared/events/events.schema';
import { useNavigate } from '../../../platform/router';
import { api } from '../../../platform/api';
import { Form, useContractForm } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { Notice } from '../../../ui/Notice';
import { useNotice } from '../../../ui/notices';
import { useTakeOver } from '../page/use-event';
import { asSent } from './drafts';
import { EventFields } from './EventFields';
import { usePastQuestion } from './PastQuestion';
import { texts } from './texts';

export function EditEvent({ draft: { id: _id, imported, ...draft } }: { draft: EventDraft }) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const notice = useNotice();
  const takeOver = useTakeOver();
  const form = useContractForm({
    on: 'PUT /api/events/:slug',
    draft: `event.${draft.slug}`,
    schema: () => import('@querschnitt/shared/events/events.contract').then((contract) => contract.editEvent.input),
    defaults: draft,
    prepare: asSent,
    current: () => api('GET /api/events/:slug/draft', { slug: draft.slug }),
    done: async (event) => {
      await takeOver(event);
      notice(t.saved);
      await navigate(`/termine/${event.slug}`);
    },
  });
  const past = usePastQuestion(form, t.pastSave, draft.starts);
  return (
    <>
      <Form form={past.form} label={t.editTitle}>
        {imported && <Notice>{t.importedNotice}</Notice>}
        <EventFields submit={t.save} back={`/termine/${draft.slug}`} />
      </Form>
      {past.question}
    </>
  );
}
