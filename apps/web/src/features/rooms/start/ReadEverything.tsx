import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, isProblem } from '../../../platform/api';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { useNotice } from '../../../ui/notices';
import { takeReadingBack } from '../room/take-reading-back';
import { newsCounts } from './NewsLead';
import { texts } from './texts';

/** Marks everything in one's rooms as read. */
export function ReadEverything() {
  const t = useTexts(texts);
  const client = useQueryClient();
  const notice = useNotice();
  const { data } = useQuery(newsCounts);
  if (!data?.posts) return null;
  const attempt = async (action: () => Promise<unknown>) => {
    try {
      await action();
      client.removeQueries({ queryKey: ['GET /api/rooms/:slug/topics/:topic'], type: 'inactive' });
      await client.invalidateQueries({
        predicate: ({ queryKey }) => /^GET \/api\/(rooms|inbox|topics)/.test(String(queryKey[0])),
      });
    } catch (error) {
      if (!isProblem(error)) throw error;
      notice(error.message);
    }
  };
  const read = () =>
    attempt(async () => {
      const { moved } = await api('POST /api/inbox/read', {});
      notice(t.allRead, { undo: () => void attempt(() => takeReadingBack(moved)) });
    });
  return (
    <Button quiet className="not-narrow" icon="check" onClick={() => void read()}>
      {t.readAll}
    </Button>
  );
}
