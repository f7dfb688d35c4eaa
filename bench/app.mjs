/** The built application's own functions, so that what is filled in is what it would have written. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const built = (path) => import(pathToFileURL(join(root, 'apps/api/dist', path)).href);

export async function appFunctions() {
  const [{ renderMarkdown, RENDERER, shorten }, { slugOf, topicSlug }, { recountRooms }] = await Promise.all(
    ['platform/text/markdown.js', 'features/rooms/slug.js', 'features/rooms/recount-rooms.js'].map(built),
  );
  return { renderMarkdown, RENDERER, shorten, slugOf, topicSlug, recountRooms };
}
