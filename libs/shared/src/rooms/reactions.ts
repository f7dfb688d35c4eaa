/** The few ways to answer a post without writing one; each says something a colleague can use. */
export const reactionKinds = ['helpful', 'thanks', 'same', 'agree', 'idea'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

export const reactionLabels: Record<ReactionKind, { de: string; en: string }> = {
  helpful: { de: 'Hilft mir weiter', en: 'Helps me' },
  thanks: { de: 'Danke', en: 'Thanks' },
  same: { de: 'Geht mir auch so', en: 'Same here' },
  agree: { de: 'Sehe ich auch so', en: 'I agree' },
  idea: { de: 'Gute Idee', en: 'Good idea' },
};
