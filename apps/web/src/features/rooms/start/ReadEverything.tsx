import { MOST_TAKEN_BACK } from '@querschnitt/shared/rooms/reading';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, isProblem } from '../../../platform/api';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { useNotice } from '../../../ui/notices';
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
      const answer = await api('POST /api/inbox/read', {});
      const undo = () => void attempt(() => api('POST /api/inbox/unread', answer));
      notice(t.allRead, answer.moved.length <= MOST_TAKEN_BACK ? { undo } : {});
    });
  return (
    <Button quiet className="not-narrow" icon="check" onClick={() => void read()}>
      {t.readAll}
    </Button>
  );
}
