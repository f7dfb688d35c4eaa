import { TITLE_LIMIT } from '@querschnitt/shared/rooms/limits';
import type { Topic } from '@querschnitt/shared/rooms/topics.schema';
import { useQueryClient } from '@tanstack/react-query';
import { Form, SubmitButton, TextField, useContractForm } from '../../../platform/form';
import { useTexts } from '../../../platform/texts';
import { Dialog } from '../../../ui/Dialog';
import { texts } from './texts';
import { changeTopicViews } from './topic-view';

/** Gives a topic its title, or a better one. */
export default function TitleDialog({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const form = useContractForm({
    on: 'PATCH /api/topics/:topicId',
    schema: () => import('@querschnitt/shared/rooms/topics.contract').then((contract) => contract.titleTopic.input),
    defaults: { topicId: topic.id, title: topic.title ?? '' },
    done: ({ title, slug }) => {
      changeTopicViews(client, topic.id, (view) => ({ ...view, topic: { ...view.topic, title, slug } }));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={topic.title === null ? t.giveTitle : t.rename}>
      <Form form={form}>
        <TextField name="title" label={t.titleLabel} hint={t.titleHint} maxLength={TITLE_LIMIT} autoFocus />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </Dialog>
  );
}
