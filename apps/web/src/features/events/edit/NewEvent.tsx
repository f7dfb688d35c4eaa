import type { EventDraft } from '@querschnitt/shared/events/events.schema';
import { useSuspenseQuery } from '@tanstack/react-query';
import { get } from '../../../platform/api';
import { useNavigate } from '../../../platform/router';
import { Form, useContractForm } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { useToday } from '../../../platform/texts/today';
import { Notice } from '../../../ui/Notice';
import { Term } from '../../../ui/Term';
import { useNotice } from '../../../ui/notices';
import { useTakeOver } from '../page/use-event';
import { words } from '../words';
import { asSent, emptyDraft, likeBefore } from './drafts';
import css from './edit.module.css';
import { EventFields } from './EventFields';
import { usePastQuestion } from './PastQuestion';
import { RoomField } from './RoomField';
import { texts } from './texts';

export const ownEvents = get('GET /api/events/own', {});

/** An event from nothing, or like an earlier one. */
export function NewEvent({ like }: { like?: EventDraft | undefined }) {
  const t = useTexts(texts);
  const { mode } = useTexts(words);
  const navigate = useNavigate();
  const notice = useNotice();
  const today = useToday();
  const takeOver = useTakeOver();
  const form = useContractForm({
    on: 'POST /api/events',
    draft: like ? `event.new.${like.slug}` : 'event.new',
    schema: () => import('@querschnitt/shared/events/events.contract').then((contract) => contract.createEvent.input),
    defaults: like ? likeBefore(like, today) : emptyDraft(mode),
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
      {!like && <Earlier />}
      <Form form={past.form} label={t.newTitle}>
        {like && <Notice>{t.likeNotice(like.title)}</Notice>}
        <EventFields submit={t.announce} back="/termine">
          <RoomField />
        </EventFields>
      </Form>
      {past.question}
    </>
  );
}

/** Most events are much like one before. */
function Earlier() {
  const t = useTexts(texts);
  const { items } = useSuspenseQuery(ownEvents).data;
  if (items.length === 0) return null;
  return (
    <p className={css.earlier}>
      <span className="muted">{t.likeBefore}</span>
      {items.map(({ slug, title }) => (
        <Term key={slug} to={`/termine/neu?vorlage=${slug}`}>
          {title}
        </Term>
      ))}
    </p>
  );
}
