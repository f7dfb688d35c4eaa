import { isMember } from '@querschnitt/shared/kernel/actor';
import { NextEvents, nextEvents } from '../../features/events/NextEvents';
import { indexNeeds } from '../../features/rooms/needs';
import { RoomsIndex } from '../../features/rooms/RoomsIndex';
import { NewsLead } from '../../features/rooms/start/NewsLead';
import { ReadEverything } from '../../features/rooms/start/ReadEverything';
import { Talks } from '../../features/rooms/start/Talks';
import { texts as newsTexts } from '../../features/rooms/start/texts';
import { addressedToMe, ToMe } from '../../features/rooms/start/ToMe';
import { PublicRooms, publicRooms } from '../../features/start/PublicRooms';
import { Resolved, resolvedTopics } from '../../features/start/Resolved';
import { texts } from '../../features/start/texts';
import { Welcome } from '../../features/start/Welcome';
import type { PageContext } from '../../platform/page';
import { useMe } from '../../platform/session';
import { useTexts } from '../../platform/texts';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';

export const preload = ({ me }: PageContext) => (isMember(me) ? [...indexNeeds(me), addressedToMe, resolvedTopics(true), nextEvents(true)] : [publicRooms, resolvedTopics(false), nextEvents(false)]);

export default function Page() {
  return isMember(useMe().me) ? <News /> : <Front />;
}

/** For members: what is new, in five minutes. */
function News() {
  const t = useTexts(newsTexts);
  return (
    <Shell className="start" index={<RoomsIndex />} context={<NextEvents mine />}>
      <PageHead title={t.news} heading={false}>
        <ReadEverything />
      </PageHead>
      <div className="page-body col">
        <NewsLead />
        <ToMe />
        <Talks />
        <Resolved mine />
      </div>
    </Shell>
  );
}

/** For everybody else: what this is, and what one can read without an account. */
function Front() {
  const t = useTexts(texts);
  return (
    <Shell className="start" context={<NextEvents mine={false} />}>
      <PageHead title={t.welcome} heading={false} />
      <div className="page-body col">
        <Welcome />
        <Resolved mine={false} />
        <PublicRooms />
      </div>
    </Shell>
  );
}
