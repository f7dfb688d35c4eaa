import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { api } from '../../../platform/api';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { useNotice } from '../../../ui/notices';
import { texts } from './texts';
import { useDecision } from './use-decision';

const USES = 20;

/** A link for several, told once. */
export function InvitationLink() {
  const t = useTexts(texts);
  const id = useId();
  const notice = useNotice();
  const { refresh } = useDecision();
  const making = useMutation({ mutationFn: () => api('POST /api/invitations', { maxUses: USES }), onSuccess: refresh });
  const link = making.data?.link;
  const copy = async () => {
    await navigator.clipboard.writeText(link!);
    notice(t.copied);
  };
  if (making.error) return <ErrorNotice error={making.error} retry={() => making.mutate()} />;
  if (!link)
    return (
      <p className="acts">
        <Button
          quiet
          icon="link"
          aria-disabled={making.isPending || undefined}
          onClick={() => !making.isPending && making.mutate()}
        >
          {t.makeLink}
        </Button>
      </p>
    );
  return (
    <div className="form-field new-here">
      <label className="lab" htmlFor={id}>
        {t.linkTitle}
      </label>
      <p className="small muted">{t.linkHint}</p>
      <p className="acts">
        <input className="field" id={id} readOnly value={link} onFocus={(event) => event.target.select()} />
        <Button icon="copy" onClick={() => void copy()}>
          {t.copy}
        </Button>
      </p>
    </div>
  );
}
