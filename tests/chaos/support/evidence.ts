import type { RoomEvent } from '@querschnitt/shared/events';

/** One request to send a post, and what came of it. */
export interface Attempt {
  id: string;
  topicId: string;
  outcome: 'acknowledged' | 'refused' | 'unknown';
  /** As acknowledged. */
  position?: number;
  /** Of what is unknown, if anything was answered. */
  status?: number | null;
  /** When to come back, if it was said. */
  retryAfter?: string | null;
}

export interface Stored {
  id: string;
  topicId: string;
  position: number;
}

/** Everything known after a scenario: what was tried, what the database holds, what each reader was told of a room. */
export interface Evidence {
  attempts: Attempt[];
  /** Posts of the scenario's topics, but for the opening ones. */
  stored: Stored[];
  rooms: { roomId: string; topicId: string; seq: number; logs: RoomEvent[][] }[];
}

/** What speaks against the promises, in sentences; nothing where they were kept. */
export const faultsIn = (evidence: Evidence): string[] => [
  ...postFaults(evidence),
  ...evidence.rooms.flatMap((room) => roomFaults(room, evidence.stored)),
];

function postFaults({ attempts, stored }: Evidence): string[] {
  const held = new Map(stored.map((post) => [post.id, post]));
  const tried = new Set(attempts.map(({ id }) => id));
  const faults = attempts.flatMap(({ id, outcome, position }) => {
    const post = held.get(id);
    if (outcome === 'acknowledged' && !post) return [`${id} was acknowledged and is lost`];
    if (outcome === 'acknowledged' && post!.position !== position)
      return [`${id} was acknowledged at ${position} and stands at ${post!.position}`];
    if (outcome === 'refused' && post) return [`${id} was refused and is there`];
    return [];
  });
  for (const { id } of stored) if (!tried.has(id)) faults.push(`${id} is there and nobody sent it`);
  if (held.size < stored.length) faults.push('a post is there twice');
  for (const [topicId, positions] of positionsOf(stored))
    if (positions.some((position, index) => position !== index + 2))
      faults.push(`positions in ${topicId} have gaps or doubles`);
  return faults;
}

/** After the opening post: 2, 3, 4 … */
function positionsOf(stored: Stored[]) {
  const topics = new Map<string, number[]>();
  for (const { topicId, position } of stored) topics.set(topicId, [...(topics.get(topicId) ?? []), position]);
  for (const positions of topics.values()) positions.sort((a, b) => a - b);
  return topics;
}

function roomFaults({ roomId, topicId, seq, logs }: Evidence['rooms'][0], stored: Stored[]): string[] {
  const posts = stored.filter((post) => post.topicId === topicId).sort((a, b) => a.position - b.position);
  const [first = []] = logs;
  const faults: string[] = [];
  logs.forEach((log, reader) => {
    if (log.some((event, index) => event.seq !== seq + 1 + index))
      faults.push(`reader ${reader} of ${roomId} was told with gaps, doubles or out of order`);
    if (story(log) !== story(first)) faults.push(`readers 0 and ${reader} of ${roomId} were told different things`);
  });
  const told = first.flatMap((event) => (event.type === 'post.sent' ? [event.data.post.id] : []));
  if (told.join() !== posts.map(({ id }) => id).join())
    faults.push(`readers of ${roomId} were not told each post once, in the order of its place`);
  return faults;
}

const story = (log: RoomEvent[]) =>
  log.map((event) => `${event.seq} ${event.type} ${event.type === 'post.sent' ? event.data.post.id : ''}`).join('\n');
