import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/api';
import { useFormat, useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { useNotice } from '../../../ui/notices';
import css from './board.module.css';
import { CopyAddress } from './CopyAddress';
import { feed } from './feed';
import { texts } from './texts';

/** My own feed: its secret address is shown once, renewing or revoking ends the former one. */
export function PersonalFeed() {
  const t = useTexts(texts);
  const { date } = useFormat();
  const notice = useNotice();
  const client = useQueryClient();
  const { data } = useQuery(feed);
  const refresh = () => client.invalidateQueries({ queryKey: feed.queryKey });
  const open = useMutation({ mutationFn: () => api('POST /api/calendar/subscription', {}), onSuccess: refresh });
  const close = useMutation({
    mutationFn: () => api('DELETE /api/calendar/subscription', {}),
    onSuccess: () => {
      open.reset();
      notice(t.personalClosed);
      return refresh();
    },
  });
  const active = data?.active || open.isSuccess;
  return (
    <section className={css.feed}>
      <h3>{t.personalFeed}</h3>
      <p className="small">{t.personalFeedHint}</p>
      {open.data ? (
        <>
          <p className="small" role="status">
            <b>{t.personalOnce}</b>
          </p>
          <CopyAddress address={open.data.url} label={`${t.address}: ${t.personalFeed}`} />
        </>
      ) : (
        active && data?.createdAt && <p className="small muted">{t.personalActive(date(data.createdAt))}</p>
      )}
      <p className="acts">
        <Button onClick={() => open.mutate()}>{active ? t.personalRenew : t.personalOpen}</Button>
        {active && (
          <Button quiet onClick={() => close.mutate()}>
            {t.personalClose}
          </Button>
        )}
      </p>
      {active && !open.data && <p className="small muted">{t.personalRenewed}</p>}
      {(open.error ?? close.error) && <ErrorNotice error={open.error ?? close.error} />}
    </section>
  );
}
