import { TITLE_LIMIT } from '@querschnitt/shared/rooms/limits';
import type { Topic } from '@querschnitt/shared/rooms/topics.schema';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/api';
import { Form, SubmitButton, TextField, useContractForm } from '../../../platform/form';
import { defineTexts, useTexts } from '../../../platform/texts';
import { Dialog } from '../../../ui/Dialog';
import { texts } from './texts';
import { useDesk } from './topic-context';
import { changeTopicViews } from './topic-view';

const own = defineTexts({
  de: {
    label: 'Titel',
    hint: 'Worum geht es, in einem Satz? Der Titel hilft anderen, die Antwort wiederzufinden.',
    save: 'Speichern',
  },
  en: {
    label: 'Title',
    hint: 'What is it about, in one sentence? The title helps others to find the answer again.',
    save: 'Save',
  },
});

const fieldsOf = ({ id, title, version }: Topic) => ({ topicId: id, title: title ?? '', version });

/** Gives a topic its title, or a better one. */
export default function TitleDialog({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const t = { ...useTexts(texts), ...useTexts(own) };
  const client = useQueryClient();
  const { room } = useDesk();
  const form = useContractForm({
    on: 'PATCH /api/topics/:topicId',
    schema: () => import('@querschnitt/shared/rooms/topics.contract').then((contract) => contract.renameTopic.input),
    defaults: fieldsOf(topic),
    current: () =>
      api('GET /api/rooms/:slug/topics/:topic', { slug: room.slug, topic: topic.slug }).then((view) =>
        fieldsOf(view.topic),
      ),
    done: ({ title, slug, version }) => {
      changeTopicViews(client, topic.id, (view) => ({ ...view, topic: { ...view.topic, title, slug, version } }));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={topic.title === null ? t.giveTitle : t.rename}>
      <Form form={form}>
        <TextField name="title" label={t.label} hint={t.hint} maxLength={TITLE_LIMIT} autoFocus />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </Dialog>
  );
}
