import type { Quote as QuoteData } from '@querschnitt/shared/rooms/posts.schema';
import type { z } from 'zod';
import { useTexts } from '../../../platform/texts';
import { JumpLink } from './JumpLink';
import { texts } from './texts';

/** What a post answers, in one line. */
export function Quote({ quote }: { quote: z.infer<typeof QuoteData> }) {
  const t = useTexts(texts);
  return (
    <JumpLink className="quote" position={quote.position}>
      <b>{quote.authorName ?? t.gone}</b>&ensp;{quote.excerpt ?? t.quoteGone}
    </JumpLink>
  );
}
