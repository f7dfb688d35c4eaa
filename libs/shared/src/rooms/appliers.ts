import type { EventType, Events, RoomEvent } from '../events.js';

/** How each type of event changes one thing a client holds; types left out leave it as it is. */
export type Appliers<State> = { [T in EventType]?: (state: State, data: Events[T], me: string | null) => State };

export function apply<State>(appliers: Appliers<State>, state: State, event: RoomEvent, me: string | null): State {
  const change = appliers[event.type] as ((state: State, data: unknown, me: string | null) => State) | undefined;
  return change ? change(state, event.data, me) : state;
}
