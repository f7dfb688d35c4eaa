import { dayOf } from '@querschnitt/shared/kernel/wall-clock';
import type { Post } from '@querschnitt/shared/rooms/posts.schema';

const GROUP_MS = 5 * 60_000;
const DAY_MS = 86_400_000;

/** What stands in the stream, from top to bottom. */
export type Row =
  /** The name of the day on which what follows was written. */
  | { kind: 'day'; at: string }
  /** So many days of silence. */
  | { kind: 'gap'; days: number; at: string }
  /** From here on it is new; `since` is when the last post read was written, `null` where nothing was read before. */
  | { kind: 'new'; since: string | null }
  /** `continued`: by the same person shortly after, shown without its head. */
  | { kind: 'post'; post: Post; continued: boolean };

interface View {
  me: string | null;
  /** The last position read when the topic was opened; `null` draws no line. */
  readBefore: number | null;
}

/** Orders a run of posts into days, pauses and groups, with the line above the first unread post by somebody else. */
export function rowsOf(posts: readonly Post[], { me, readBefore }: View): Row[] {
  const firstNew =
    readBefore === null ? undefined : posts.find((post) => post.position > readBefore && post.author?.id !== me);
  const days = posts.map((post) => dayOf(new Date(post.createdAt)));
  const rows: Row[] = [];
  posts.forEach((post, i) => {
    const before = posts[i - 1];
    const newDay = days[i] !== days[i - 1];
    const silent = before ? daysBetween(days[i - 1]!, days[i]!) : 0;
    if (silent > 1) rows.push({ kind: 'gap', days: silent, at: post.createdAt });
    if (newDay) rows.push({ kind: 'day', at: post.createdAt });
    if (post === firstNew && post.position > 1) rows.push({ kind: 'new', since: before?.createdAt ?? null });
    rows.push({ kind: 'post', post, continued: !newDay && post !== firstNew && continues(before, post) });
  });
  return rows;
}

const daysBetween = (before: string, after: string) => Math.round((Date.parse(after) - Date.parse(before)) / DAY_MS);

const continues = (before: Post | undefined, post: Post) =>
  before?.author != null &&
  before.author.id === post.author?.id &&
  !before.deletedAt &&
  !post.deletedAt &&
  Date.parse(post.createdAt) - Date.parse(before.createdAt) < GROUP_MS;
