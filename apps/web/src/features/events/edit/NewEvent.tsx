import { useNavigate } from '../../../platform/router';
import { Form, useContractForm } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { useNotice } from '../../../ui/notices';
import { useTakeOver } from '../page/use-event';
import { words } from '../words';
import { asSent, emptyDraft } from './drafts';
import { EventFields } from './EventFields';
import { usePastQuestion } from './PastQuestion';
import { RoomField } from './RoomField';
import { texts } from './texts';

export function NewEvent() {
  const t = useTexts(texts);
  const { mode } = useTexts(words);
  const navigate = useNavigate();
  const notice = useNotice();
  const takeOver = useTakeOver();
  const form = useContractForm({
    on: 'POST /api/events',
    draft: 'event.new',
    schema: () => import('@querschnitt/shared/events/events.contract').then((contract) => contract.createEvent.input),
    defaults: emptyDraft(mode),
    prepare: asSent,
    done: async (event) => {
      await takeOver(event);
      notice(t.created);
      await navigate(`/termine/${event.slug}`);
    },
  });
  const past = usePastQuestion(form, t.pastAnnounce);
  return (
    <>
      <Form form={past.form} label={t.newTitle}>
        <EventFields submit={t.announce} back="/termine">
          <RoomField />
        </EventFields>
      </Form>
      {past.question}
    </>
  );
}
