import { rowsOf } from '../measure/people.mjs';
import { postsToSend } from './posts.mjs';
import { questionsFor } from './queries.mjs';
import { reads, requestsFor } from './reads.mjs';

const reading = (name) => (community) => requestsFor(community, reads[name]);

/** Public topics as search engines and guests ask for them. */
export const publicTopics = (community, count = 60) =>
  rowsOf(
    community,
    `select r.slug as room, t.slug as topic from topics t join rooms r on r.id = t.room_id where r.visibility = 'public' and t.post_count between 60 and 2000 order by hashtextextended(t.id::text, 7) limit $1`,
    [count],
  );

/** What can be asked for again and again, for the profile. */
export const scenarios = {
  topic: reading('topic'),
  topics: reading('topics'),
  rooms: reading('rooms'),
  directory: (community) => questionsFor(community, 'directory'),
  events: (community) => questionsFor(community, 'events'),
  posts: postsToSend,
  page: async (community) =>
    (await publicTopics(community)).map(({ room, topic }) => ({ path: `/raeume/${room}/${topic}` })),
};
