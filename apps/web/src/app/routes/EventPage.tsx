import { comingEvents, ComingIndex } from '../../features/events/page/ComingIndex';
import { EventScreen } from '../../features/events/page/EventScreen';
import { eventNeed, useEvent } from '../../features/events/page/use-event';
import { type PageContext, useParams } from '../../platform/page';
import { Shell } from '../../ui/Shell';
import { useFacts } from '../facts';

export const preload = ({ params }: PageContext) => [eventNeed(params.event!), comingEvents];

export default function Page() {
  const { event: slug } = useParams('event');
  const { publicUrl } = useFacts();
  const event = useEvent(slug);
  return (
    <Shell index={<ComingIndex slug={slug} />} className="event">
      <EventScreen event={event} origin={publicUrl} />
    </Shell>
  );
}
