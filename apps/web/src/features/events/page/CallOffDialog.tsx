import { useTexts } from '../../../platform/texts';
import { Form, SubmitButton, TextArea, useContractForm } from '../../../platform/form';
import { Dialog } from '../../../ui/Dialog';
import { Notice } from '../../../ui/Notice';
import { useNotice } from '../../../ui/notices';
import { texts } from './texts';
import { useTakeOver } from './use-event';

export function CallOffDialog({ slug, open, onClose }: { slug: string; open: boolean; onClose: () => void }) {
  const t = useTexts(texts);
  const notice = useNotice();
  const takeOver = useTakeOver();
  const form = useContractForm({
    on: 'POST /api/events/:slug/cancellation',
    draft: `event.${slug}.cancellation`,
    schema: () => import('@querschnitt/shared/events/events.contract').then((contract) => contract.cancelEvent.input),
    defaults: { slug, reason: '' },
    done: async (event) => {
      await takeOver(event);
      onClose();
      notice(t.doneCalledOff);
    },
  });
  return (
    <Dialog open={open} onClose={onClose} title={t.callOffTitle}>
      <Form form={form}>
        <Notice tone="warn">{t.callOffHint}</Notice>
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} optional maxLength={400} />
        <p>
          <SubmitButton>{t.callOffNow}</SubmitButton>
        </p>
      </Form>
    </Dialog>
  );
}
