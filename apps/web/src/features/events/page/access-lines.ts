import type { AccessFeature } from '@querschnitt/shared/events/events.schema';

/** How notes name what can be ticked: in whatever language they are written, and whoever reads them. */
const NAMED: Record<AccessFeature, RegExp> = {
  step_free: /stufenlos|stufenfrei|rollstuhlgerecht\b|barrierefreier zugang|step-?\s?free/i,
  induction_loop: /induktions|hörschleife|(induction|hearing) loop/i,
  sign_language: /gebärden|\bDGS\b|sign language/i,
  captions: /untertitel|schriftdolmetsch|captions|captioning|subtitles/i,
};

/** A note that names features says it better than their bare words, and takes their place: once, however many it names. */
export function accessLines(features: AccessFeature[], note: string, words: Record<AccessFeature, string>) {
  const notes = note.split('\n').filter(Boolean);
  const known = features.map((feature) => ({
    feature,
    text: notes.find((line) => NAMED[feature].test(line)) ?? words[feature],
  }));
  const lines = [...known, ...notes.map((text) => ({ feature: null, text }))];
  return lines.filter(({ text }, i) => lines.findIndex((line) => line.text === text) === i);
}
