export type { Realtime } from './realtime';
export { RealtimeProvider, useRealtime } from './RealtimeProvider';
