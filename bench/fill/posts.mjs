import { Copy, field } from './copy.mjs';
import { reactionKinds } from '@querschnitt/shared/rooms/reactions';
import { sentHash, written } from './texts.mjs';
import * as words from './words.mjs';

const HOUR = 3_600_000;
const tables = {
  posts: [
    'id',
    'topic_id',
    'position',
    'author_id',
    'source',
    'html',
    'excerpt',
    'renderer',
    'sent_hash',
    'mentions',
    'reply_to',
    'created_at',
    'edited_at',
    'deleted_at',
    'deleted_by',
  ],
  topics: [
    'id',
    'room_id',
    'number',
    'slug',
    'title',
    'opening',
    'author_id',
    'opened_at',
    'post_count',
    'participant_count',
    'last_post_id',
    'last_post_at',
    'resolved_post_id',
    'resolved_at',
  ],
  topic_writers: ['topic_id', 'member_id', 'post_count', 'last_at'],
  reactions: ['post_id', 'kind', 'member_id', 'at'],
  addressees: ['member_id', 'post_id', 'how', 'at'],
  post_versions: ['post_id', 'source', 'html', 'written_at', 'replaced_at'],
};

/** Writes every post of the planned topics, and what hangs on them, each table over a connection of its own. */
export async function fillPosts(connect, { chance, texts, app, pool, rooms, day }) {
  const clients = await Promise.all(Object.keys(tables).map(connect));
  const into = Object.fromEntries(
    Object.entries(tables).map(([table, columns], nth) => [table, new Copy(clients[nth], table, columns)]),
  );
  const writer = new Writer(into, { chance, texts, app, pool, day });
  for (const room of rooms) for (const [nth, topic] of room.topics.entries()) await writer.topic(room, topic, nth + 1);
  for (const copy of Object.values(into)) await copy.end();
  await Promise.all(clients.map((client) => client.end()));
  return Object.fromEntries(Object.entries(into).map(([table, { rows }]) => [table, rows]));
}

class Writer {
  constructor(into, { chance, texts, app, pool, day }) {
    Object.assign(this, { into, chance, texts, app, pool, day });
    this.named = new Map();
  }

  async topic(room, { at, length }, number) {
    const { chance } = this;
    const id = chance.uuidAt(at);
    const people = chance.some(
      room.members.length > 400
        ? room.members.slice(chance.below(room.members.length - 300)).slice(0, 300)
        : room.members,
      1 + Math.floor(5 * chance.skewed(0.9)) + Math.floor(length / 100),
    );
    const solvedAt = length > 2 && chance.happens(0.3) ? 2 + chance.below(Math.min(length, 20) - 1) : 0;
    const step = Math.min(20 * HOUR * chance.skewed(1), (this.day - at) / (length + 1));
    const topic = { id, people, writers: new Map(), before: [], solved: null, solvedAt, last: null, opening: '' };
    for (let position = 1; position <= length; position++)
      await this.post(topic, position, at + Math.floor(step * (position - 1 + chance.fraction())));
    const title = chance.happens(0.9) ? this.texts.of(words.topicTitles) : null;
    await this.into.topics.row({
      id,
      room_id: room.id,
      number,
      slug: this.app.topicSlug(number, title),
      title,
      opening: topic.opening,
      author_id: people[0].id,
      opened_at: new Date(at),
      post_count: length,
      participant_count: topic.writers.size,
      last_post_id: topic.last.id,
      last_post_at: new Date(topic.last.at),
      resolved_post_id: topic.solved,
      resolved_at: topic.solved && new Date(topic.last.at),
    });
    for (const [member_id, { count, last }] of topic.writers)
      await this.into.topic_writers.row({ topic_id: id, member_id, post_count: count, last_at: new Date(last) });
    room.posts += length;
    room.resolved += topic.solved ? 1 : 0;
    room.lastPostAt = Math.max(room.lastPostAt, topic.last.at);
  }

  async post(topic, position, at) {
    const { chance } = this;
    const id = chance.uuid();
    const author =
      position === 1 ? topic.people[0] : topic.people[Math.floor(topic.people.length * chance.fraction() ** 1.6)];
    const replyTo = topic.before.length && chance.happens(0.2) ? chance.one(topic.before) : null;
    const text = chance.happens(0.05) ? this.mention(chance.one(topic.people)) : chance.one(this.pool);
    const deleted = position > 1 && position !== topic.solvedAt && chance.happens(0.005);
    const edited = !deleted && chance.happens(0.03);
    const created = new Date(at).toISOString();
    await this.into.posts.line(
      `${id}\t${topic.id}\t${position}\t${author.id}\t${text.columns}\t${this.app.RENDERER}\t\\\\x${replyTo || !text.hash ? sentHash(text.source, replyTo?.id ?? null) : text.hash}\t{${text.mentions.join(',')}}\t` +
        `${replyTo?.id ?? '\\N'}\t${created}\t${edited ? field(new Date(at + HOUR / 4)) : '\\N'}\t${deleted ? `${field(new Date(at + HOUR / 2))}\t${author.id}` : '\\N\t\\N'}`,
    );
    await this.around(topic, { id, at, author, replyTo, text, edited });
    const written = topic.writers.get(author.id) ?? { count: 0, last: 0 };
    topic.writers.set(author.id, { count: written.count + 1, last: at });
    if (position === 1) topic.opening = text.excerpt;
    if (position === topic.solvedAt) topic.solved = id;
    topic.last = { id, at };
    topic.before.push({ id, author });
    if (topic.before.length > 12) topic.before.shift();
  }

  /** A name of its own line before another text: two blocks, so that each is rendered once however often both are used. */
  mention(person) {
    const { source, html, excerpt } = this.chance.one(this.pool);
    const name =
      this.named.get(person.id) ??
      written(this.app, `@${person.handle}`, new Map([[person.handle.toLowerCase(), person]]));
    this.named.set(person.id, name);
    const text = {
      source: `${name.source}\n\n${source}`,
      html: name.html + html,
      excerpt: this.app.shorten(`${name.excerpt} ${uncut(excerpt)}`),
    };
    return { ...text, mentions: name.mentions, columns: [text.source, text.html, text.excerpt].map(field).join('\t') };
  }

  /** Reactions, whom it speaks to, and how it read before. */
  async around(topic, { id, at, author, replyTo, text, edited }) {
    const { chance, into } = this;
    if (chance.happens(0.15))
      for (const person of chance.some(topic.people.slice(0, 8), 1 + chance.below(4)))
        await into.reactions.row({
          post_id: id,
          kind: chance.one(reactionKinds),
          member_id: person.id,
          at: new Date(at + HOUR),
        });
    for (const member of text.mentions)
      if (member !== author.id)
        await into.addressees.row({ member_id: member, post_id: id, how: 'mention', at: new Date(at) });
    if (replyTo && replyTo.author.id !== author.id && !text.mentions.includes(replyTo.author.id))
      await into.addressees.row({ member_id: replyTo.author.id, post_id: id, how: 'reply', at: new Date(at) });
    if (edited)
      await into.post_versions.line(
        `${id}\t${chance.one(this.pool).columns.split('\t').slice(0, 2).join('\t')}\t${field(new Date(at))}\t${field(new Date(at + HOUR / 4))}`,
      );
  }
}

/** An excerpt that was cut goes on: with a space and a word that is too long for it. */
const uncut = (excerpt) => (excerpt.endsWith('…') ? `${excerpt.slice(0, -1)} ${'x'.repeat(200)}` : excerpt);
