import { isEventOrganiser } from '@querschnitt/shared/events/events.policy';
import type { EventView } from '@querschnitt/shared/events/events.schema';
import { useMutation } from '@tanstack/react-query';
import { Link } from '../../../platform/router';
import { api } from '../../../platform/api';
import { useMe } from '../../../platform/session';
import { useTexts } from '../../../platform/texts';
import { Button, ButtonLink } from '../../../ui/Button';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Section } from '../../../ui/rows';
import { LatestPosts } from './LatestPosts';
import { texts } from './texts';
import { useTakeOver } from './use-event';

/** Where the event is talked about: before, during and after. */
export function Talk({ event }: { event: EventView }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const takeOver = useTakeOver();
  const open = useMutation({
    mutationFn: () => api('POST /api/events/:slug/topic', { slug: event.slug }),
    onSuccess: takeOver,
  });
  const { topic } = event;
  if (!topic && !isEventOrganiser(me, event)) return null;
  if (!topic) {
    return (
      <Section title={t.talk} className="talk">
        <p className="muted">{t.openTalkHint}</p>
        <p className="acts">
          <Button aria-disabled={open.isPending || undefined} onClick={() => !open.isPending && open.mutate()}>
            {t.createEventTopic}
          </Button>
        </p>
        {open.error && <ErrorNotice error={open.error} />}
      </Section>
    );
  }
  const to = `/raeume/${topic.roomSlug}/${topic.slug}`;
  return (
    <Section title={t.talk} side={<Link to={to}>{t.talkIn(topic.roomName)}</Link>} className="talk">
      <LatestPosts topic={topic} empty={<p className="muted">{t.talkHint}</p>} />
      <p className="acts">
        <ButtonLink icon="rooms" to={to}>
          {t.toTalk}
        </ButtonLink>
      </p>
    </Section>
  );
}
