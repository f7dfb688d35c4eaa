import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { removalLabels, removalReasons } from '@querschnitt/shared/rooms/removal';
import { Form, RadioGroup, SubmitButton, TextField, useContractForm } from '../../../platform/form';
import { useLanguage, useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { removalTexts } from './removal-texts';
import { useDesk } from './topic-context';

/** Takes the post of another away, with a reason. */
export default function RemoveDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const t = useTexts(removalTexts);
  const language = useLanguage();
  const { actions } = useDesk();
  const form = useContractForm({
    on: 'POST /api/posts/:postId/removal',
    draft: `removal.${post.id}`,
    schema: () => import('@querschnitt/shared/rooms/posts.contract').then((contract) => contract.removePost.input),
    defaults: { postId: post.id, note: '' },
    done: async () => {
      onClose();
      await actions.tookAway(post, t.removed);
    },
  });
  return (
    <Dialog open onClose={onClose} title={t.title(post.author?.name ?? t.gone)}>
      <Form form={form}>
        <RadioGroup
          name="reason"
          label={t.reason}
          options={removalReasons.map((value) => ({ value, label: removalLabels[value][language] }))}
        />
        <TextField name="note" label={t.note} hint={t.noteHint} maxLength={300} optional />
        <p className="small muted">{t.told}</p>
        <p className="acts">
          <SubmitButton>{t.remove}</SubmitButton>
          <Button quiet onClick={onClose}>
            {t.cancel}
          </Button>
        </p>
      </Form>
    </Dialog>
  );
}
