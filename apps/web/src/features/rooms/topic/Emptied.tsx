import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, isProblem } from '../../../platform/api';
import { useNavigate } from '../../../platform/router';
import { useTexts } from '../../../platform/texts';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useNotice } from '../../../ui/notices';
import { removalTexts } from './removal-texts';
import { useDesk } from './topic-context';

/** Below a topic whose posts are all deleted: its title may go as well. */
export default function Emptied() {
  const t = useTexts(removalTexts);
  const client = useQueryClient();
  const navigate = useNavigate();
  const notice = useNotice();
  const { room, topic } = useDesk();
  const [asks, setAsks] = useState(false);
  const remove = async () => {
    setAsks(false);
    try {
      await api('DELETE /api/topics/:topicId', { topicId: topic.id });
    } catch (error) {
      if (!isProblem(error)) throw error;
      return notice(error.message);
    }
    await navigate(`/raeume/${room.slug}`);
    notice(t.topicRemoved);
    await client.invalidateQueries({
      predicate: ({ queryKey }) =>
        /^GET \/api\/(rooms|topics|inbox)/.test(String(queryKey[0])) &&
        queryKey[0] !== 'GET /api/rooms/:slug/topics/:topic',
    });
  };
  return (
    <div className="row">
      <span />
      <p>
        {t.emptied} <Button onClick={() => setAsks(true)}>{t.removeTopic}</Button>
      </p>
      <Dialog open={asks} onClose={() => setAsks(false)} title={t.removeTopicTitle}>
        <p>{t.removeTopicHint}</p>
        <p className="acts">
          <Button main onClick={() => void remove()}>
            {t.removeTopic}
          </Button>
          <Button quiet onClick={() => setAsks(false)}>
            {t.cancel}
          </Button>
        </p>
      </Dialog>
    </div>
  );
}
