import type { Post } from '@querschnitt/shared/rooms/posts.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { api, isProblem } from '../../../platform/api';
import { useDrafts } from '../../../platform/drafts';
import type { Newer } from '../../../platform/form/newer';
import { useRealtime } from '../../../platform/realtime';
import type { ComposerHandle } from '../composer/Composer';
import type { KeptText } from '../composer/use-draft';
import { rereadRoom } from '../live/reread-room';
import { postElement } from './place';
import { useDesk } from './topic-context';

/** Saves the wording that was read, or shows both where a newer one has been saved meanwhile. */
export function useEdit(post: Post, read: { version: number }) {
  const client = useQueryClient();
  const drafts = useDrafts();
  const realtime = useRealtime();
  const { room, edit } = useDesk();
  const place = `edit.${post.id}`;
  const composer = useRef<ComposerHandle>(null);
  const [version, setVersion] = useState(() => versionOf(drafts?.find<KeptText>(place)) ?? read.version);
  const [fault, setFault] = useState<string>();
  const [newer, setNewer] = useState<Newer | null>(null);
  const goOnFrom = (next: number) =>
    flushSync(() => {
      setVersion(next);
      setNewer(null);
    });
  const compare = async (mine: string) => {
    const theirs = await api('GET /api/posts/:postId/source', { postId: post.id });
    setNewer({
      differences: mine === theirs.source ? [] : [{ path: 'source', label: '', mine, theirs: theirs.source }],
      saveMine: () => {
        goOnFrom(theirs.version);
        composer.current?.send();
      },
      takeTheirs: () => {
        goOnFrom(theirs.version);
        composer.current?.replace(theirs.source);
        composer.current?.focus();
      },
    });
  };
  const close = () => {
    edit(null);
    postElement(post.position)?.focus();
  };
  const explain = async (problem: unknown, mine: string) => {
    if (!isProblem(problem)) throw problem;
    if (problem.problem.code === 'conflict.changed') await compare(mine);
    else setFault(problem.message);
  };
  const save = async (source: string) => {
    setFault(undefined);
    try {
      await api('PATCH /api/posts/:postId', { postId: post.id, source, version });
    } catch (problem) {
      await explain(problem, source).catch((worse: unknown) => explain(worse, source));
      return false;
    }
    if (!realtime.connected) await rereadRoom(client, room.id);
    close();
    return true;
  };
  return { place, version, fault, newer, composer, save, close };
}

/** Of a draft that was kept; of one that does not say it, the first, so that nothing is saved over unseen. */
const versionOf = (kept: KeptText | undefined) => (typeof kept === 'string' ? 0 : kept?.version);
