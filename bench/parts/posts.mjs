/** Eight people write at once, over HTTP and complete, beside what writing the same rows takes in bare transactions. */
import { randomUUID } from 'node:crypto';
import { onCopy } from '../measure/copy-of.mjs';
import { BY_CHANCE, cookiesOf, rowsOf } from '../measure/people.mjs';
import { startLoad, startProduct } from '../measure/processes.mjs';
import { record } from '../measure/recorder.mjs';
import { alternate, ratioOf } from '../measure/rounds.mjs';

const AUTHORS = 8;
/** Position of the moment among the values of the statement that writes a post. */
const MOMENT = 11;

/** Each in a room of their own, with a colleague to name. */
const FIND = `
  select b.member_id, t.id as topic_id, (select handle::text from members where id = t.author_id) as handle from rooms r
    join lateral (select b.member_id from room_members b join members m on m.id = b.member_id and m.state = 'active' where b.room_id = r.id order by ${BY_CHANCE('b.member_id')} limit 1) b on true
    join lateral (select * from topics where room_id = r.id and post_count between 20 and 500 order by ${BY_CHANCE('id')} limit 1) t on true
   where r.visibility <> 'private' order by ${BY_CHANCE('r.id')} limit $1`;

const text = (nth, handle) =>
  `${nth % 4 ? '' : `@${handle} `}Wir haben **drei Papiere** gebraucht, nicht zwölf. Die Vorlage liegt in der Ablage, wer sie nutzen möchte, fragt mich einfach.\n\n- Leihvertrag\n- Einwilligung\n- Übergabeprotokoll`;

/** A post by each of eight people, to be sent again and again. */
export async function postsToSend(community) {
  const places = await rowsOf(community, FIND, [AUTHORS]);
  const cookies = await cookiesOf(
    community,
    places.map(({ member_id }) => member_id),
  );
  return places.map(({ member_id, topic_id, handle }, nth) => ({
    method: 'POST',
    path: `/api/topics/${topic_id}/posts`,
    headers: { cookie: cookies[member_id] },
    expect: 201,
    body: { id: '*id*', source: text(nth, handle) },
    topicId: topic_id,
  }));
}

export const measurePosts = ({ community, load, seconds, rounds }, tell) =>
  onCopy(community, async (copy) => {
    const requests = await postsToSend(copy);
    const once = requests.map((request) => ({ ...request, body: { ...request.body, id: randomUUID() } }));
    const recorded = (await record(copy, once)).map((one, nth) => ({
      statements: one.statements,
      postId: once[nth].body.id,
      topicId: once[nth].topicId,
      wrote: MOMENT,
    }));
    const [product, writes] = [await startProduct(copy), startLoad('measure/writes.mjs')];
    try {
      const measured = await alternate(
        [
          {
            name: 'ours',
            server: product.pid,
            run: () => load.send({ origin: product.origin, requests, connections: AUTHORS, seconds }),
          },
          { name: 'limit', server: writes.pid, run: () => writes.send({ url: copy.url, recorded, seconds }) },
        ],
        { database: community.postgres.pid, load: load.pid, rounds },
      );
      tell({
        row: 'posts',
        what: 'Creating posts, 8 authors',
        unit: '/s',
        ...measured,
        ratio: ratioOf(measured.ours, measured.limit),
        aim: 0.4,
        note: `${(recorded.reduce((sum, one) => sum + one.statements.length, 0) / recorded.length).toFixed(1)} statements`,
      });
    } finally {
      await product.stop();
      writes.stop();
    }
  });
