export type { News, Realtime } from './realtime';
export { RealtimeProvider, useRealtime } from './RealtimeProvider';
