import type { Mode } from '@querschnitt/shared/events/events.schema';

/** The name within a sentence: “angemeldet, online”, but “angemeldet, Saal 2” as its organisers wrote it. */
export const spokenName = ({ name, mode }: { name: string; mode: Mode }, spoken: Record<Mode, string>) =>
  name.toLowerCase() === spoken[mode].toLowerCase() ? spoken[mode] : name;
