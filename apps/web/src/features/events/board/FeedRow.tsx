import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../../platform/api';
import { useFormat, useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { useNotice } from '../../../ui/notices';
import { feed } from './feed';
import { texts } from './texts';

/** The personal feed among the devices of the account: its address lets a calendar read without signing in. */
export function FeedRow() {
  const t = useTexts(texts);
  const { date } = useFormat();
  const notice = useNotice();
  const client = useQueryClient();
  const { data } = useSuspenseQuery(feed);
  const close = useMutation({
    mutationFn: () => api('DELETE /api/calendar/subscription', {}),
    onSuccess: () => notice(t.personalClosed),
    onError: (error) => notice(error.message),
    onSettled: () => client.invalidateQueries({ queryKey: feed.queryKey }),
  });
  if (!data.createdAt) return null;
  return (
    <li className="row r3 device">
      <Icon name="calendar" />
      <div>
        <b>{t.feedRow}</b>
        <p className="meta">
          <span>{t.feedSince(date(data.createdAt))}</span>
        </p>
      </div>
      <Button aria-label={t.feedCloseOne} onClick={() => close.mutate()}>
        {t.feedClose}
      </Button>
    </li>
  );
}
