import type { PersonRef } from '@querschnitt/shared/people/person-ref';
import { useSyncExternalStore } from 'react';
import { presenceBoard } from './presence';

const none: readonly PersonRef[] = [];
const onServer = () => none;

/** The members who are in the room just now and wish to be seen. */
export const usePresent = (roomId: string) =>
  useSyncExternalStore(presenceBoard.subscribe, () => presenceBoard.inRoom(roomId), onServer);

/** Who is writing in the topic just now. */
export const useWriting = (topicId: string) =>
  useSyncExternalStore(presenceBoard.subscribe, () => presenceBoard.writingIn(topicId), onServer);
