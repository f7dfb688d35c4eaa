import type { QueryRunner } from 'typeorm';

/** More events than a room can have had between the backup and its restoring. */
const LEAP = 1_000_000;

/** What must not be as it was: the world has gone on since the backup was made. */
export async function startAnew(runner: QueryRunner, now: Date) {
  // Open tabs hold numbers of a future that no longer is; none of them may ever connect to a new event.
  await runner.query('update rooms set seq = seq + $1', [LEAP]);
  // What was due by now has probably been sent. The row stays, so that it is not enqueued again.
  await runner.query(
    `update outbox set given_up_at = $1, last_error = 'Restored from a backup; probably sent before.' where sent_at is null and given_up_at is null and next_attempt_at <= $1`,
    [now],
  );
}
