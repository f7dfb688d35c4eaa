import { useTexts } from '../../../platform/texts';
import { Form, SubmitButton, useContractForm } from '../../../platform/form';
import { Dialog } from '../../../ui/Dialog';
import { useNotice } from '../../../ui/notices';
import { texts } from './texts';
import { useTakeOver } from './use-event';

export function ReinstateDialog({ slug, open, onClose }: { slug: string; open: boolean; onClose: () => void }) {
  const t = useTexts(texts);
  const notice = useNotice();
  const takeOver = useTakeOver();
  const form = useContractForm({
    on: 'DELETE /api/events/:slug/cancellation',
    schema: () =>
      import('@querschnitt/shared/events/events.contract').then((contract) => contract.reinstateEvent.input),
    defaults: { slug },
    done: async (event) => {
      await takeOver(event);
      onClose();
      notice(t.doneReinstated);
    },
  });
  return (
    <Dialog open={open} onClose={onClose} title={t.reinstateTitle}>
      <Form form={form}>
        <p>{t.reinstateHint}</p>
        <p>
          <SubmitButton>{t.reinstate}</SubmitButton>
        </p>
      </Form>
    </Dialog>
  );
}
