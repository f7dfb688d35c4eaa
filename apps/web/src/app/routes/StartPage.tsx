import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isMember } from '@querschnitt/shared/kernel/actor';
import { NextEvents, nextEvents } from '../../features/events/NextEvents';
import { peopleOf, PeopleOfField } from '../../features/experts/PeopleOfField';
import { indexNeeds } from '../../features/rooms/needs';
import { RoomsIndex } from '../../features/rooms/RoomsIndex';
import { NewsLead } from '../../features/rooms/start/NewsLead';
import { ReadEverything } from '../../features/rooms/start/ReadEverything';
import { RoomsToJoin, roomsToChoose } from '../../features/rooms/start/RoomsToJoin';
import { Talks } from '../../features/rooms/start/Talks';
import { texts as newsTexts } from '../../features/rooms/start/texts';
import { addressedToMe, ToMe } from '../../features/rooms/start/ToMe';
import { FirstLead } from '../../features/start/FirstLead';
import { FirstSteps } from '../../features/start/FirstSteps';
import { NewsRows } from '../../features/start/NewsRows';
import { PublicRooms, publicRooms } from '../../features/start/PublicRooms';
import { Resolved, resolvedTopics } from '../../features/start/Resolved';
import { TaskRows } from '../../features/start/TaskRows';
import { tasks } from '../../features/start/tasks';
import { Welcome } from '../../features/start/Welcome';
import type { PageContext } from '../../platform/page';
import { useMe } from '../../platform/session';
import { useSite } from '../../platform/site';
import { useTexts } from '../../platform/texts';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';

export async function preload({ me, client }: PageContext) {
  if (!isMember(me)) return [publicRooms, resolvedTopics(false), nextEvents(false)];
  const { steps } = await client.fetchQuery(tasks);
  return [
    ...indexNeeds(me),
    tasks,
    addressedToMe,
    resolvedTopics(true),
    ...(steps.rooms ? [nextEvents(true)] : [roomsToChoose, peopleOf(steps.sectors), nextEvents(false)]),
  ];
}

export default function Page() {
  return isMember(useMe().me) ? <News /> : <Front />;
}

/** For members: what is new, in five minutes. */
function News() {
  const t = useTexts(newsTexts);
  const { steps, openRequests, applications, addedTo, movedUp } = useSuspenseQuery(tasks).data;
  // Stays as it was when the page was opened: what one has just joined is not taken away from under the finger.
  const [isNew] = useState(!steps.rooms);
  return (
    <Shell className="start" index={<RoomsIndex newsOnPage />} context={<NextEvents mine={!isNew} />}>
      <PageHead title={t.news} heading={false}>
        <ReadEverything />
      </PageHead>
      <div className="page-body col">
        {isNew ? <FirstLead /> : <NewsLead />}
        <ToMe
          also={
            <>
              <TaskRows />
              <NewsRows />
            </>
          }
          count={openRequests + applications + addedTo.length + movedUp.length}
        />
        {isNew && <RoomsToJoin sectors={steps.sectors} />}
        <Talks />
        <FirstSteps />
        {isNew && <PeopleOfField sectors={steps.sectors} />}
        <Resolved mine />
      </div>
    </Shell>
  );
}

/** For everybody else: what this is, and what one can read without an account. */
function Front() {
  return (
    <Shell className="start" context={<NextEvents mine={false} />}>
      <PageHead title={useSite().name} heading={false} />
      <div className="page-body col">
        <Welcome />
        <Resolved mine={false} />
        <PublicRooms />
      </div>
    </Shell>
  );
}
