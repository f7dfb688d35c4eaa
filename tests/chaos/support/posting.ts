import { randomUUID } from 'node:crypto';
import { until } from '../../support/ear.js';
import { askUntilKnown, type Person } from './ask.js';
import type { Attempt, Evidence, Stored } from './evidence.js';
import type { Database, Place } from './house.js';
import type { Reader } from './reader.js';

/** Posts sent by several people at once, and a history of every attempt. */
export class Posting {
  readonly attempts: Attempt[] = [];
  acknowledged = 0;

  constructor(
    private readonly origin: () => string,
    private readonly people: Person[],
    private readonly places: Place[],
  ) {}

  /** Each sends one after the other, in turn to every place, until so many are acknowledged by all. */
  send(total: number) {
    let started = 0;
    return this.sendUntil(() => started++ >= total);
  }

  /** Each sends one after the other, in turn to every place, until it is enough. */
  async sendUntil(enough: () => boolean, source?: string) {
    let nth = 0;
    await Promise.all(
      this.people.map(async (person) => {
        while (!enough()) await this.sendOne(person, this.places[nth++ % this.places.length]!, randomUUID(), source);
      }),
    );
  }

  /** One post, repeated with the same id until it is known what became of it. */
  async sendOne(person: Person, { topicId }: Place, id: string = randomUUID(), source = `Beitrag ${id}`) {
    const known = await askUntilKnown(
      this.origin,
      person,
      'POST /api/topics/:topicId/posts',
      { topicId, id, source },
      (answer) => {
        const { outcome } = answer;
        this.attempts.push({
          id,
          topicId,
          outcome,
          ...(outcome === 'acknowledged' ? { position: answer.body.position } : {}),
          ...(outcome === 'unknown' ? { status: answer.status, retryAfter: answer.retryAfter } : {}),
        });
      },
    );
    if (known.outcome === 'acknowledged') this.acknowledged++;
    return known;
  }

  count(outcome: Attempt['outcome']) {
    return this.attempts.filter((attempt) => attempt.outcome === outcome).length;
  }
}

/** Waits until every reader holds what the database holds, and brings everything together. */
export async function evidence(
  database: Database,
  { attempts }: Pick<Posting, 'attempts'>,
  places: Place[],
  readers: Reader[],
  patience = 120_000,
): Promise<Evidence> {
  const topicIds = places.map(({ topicId }) => topicId);
  const heads = await database.sql<{ id: string; seq: string }>('select id, seq from rooms where id = any($1)', [
    places.map(({ roomId }) => roomId),
  ]);
  const behind = () => readers.filter(({ ear }) => heads.some(({ id, seq }) => ear.seq(id) < Number(seq)));
  await until(
    () => behind().length === 0,
    () => `${behind().length} readers to hold everything`,
    patience,
  );
  const stored = await database.sql<Stored>(
    `select id, topic_id as "topicId", position from posts where topic_id = any($1) and position > 1`,
    [topicIds],
  );
  return {
    attempts,
    stored,
    rooms: places.map((place) => ({ ...place, logs: readers.map((reader) => reader.log(place.roomId)) })),
  };
}
