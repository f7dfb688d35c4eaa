import type { AccessFeature } from '@querschnitt/shared/events/events.schema';

/** How notes name what can be ticked: in whatever language they are written, and whoever reads them. */
const NAMED: Record<AccessFeature, RegExp> = {
  step_free: /stufenlos|stufenfrei|barrierefreier zugang|step-?\s?free/i,
  induction_loop: /induktions|hörschleife|(induction|hearing) loop/i,
  sign_language: /gebärden|\bDGS\b|sign language/i,
  captions: /untertitel|captions|subtitles/i,
};

/** A note that names a feature says it better than its bare word, and takes its place. */
export function accessLines(features: AccessFeature[], note: string, words: Record<AccessFeature, string>) {
  const notes = note.split('\n').filter(Boolean);
  const known = features.map((feature) => ({
    feature,
    text: notes.find((line) => NAMED[feature].test(line)) ?? words[feature],
  }));
  const others = notes
    .filter((line) => !known.some(({ text }) => text === line))
    .map((text) => ({ feature: null, text }));
  return [...known, ...others];
}
