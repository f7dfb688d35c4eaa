import type { EventView } from '@querschnitt/shared/events/events.schema';
import { eventJsonLd, jsonLdText } from '@querschnitt/shared/events/json-ld';

/** A data block: no script runs, so the content security policy has nothing to allow. */
export const JsonLd = ({ event, origin }: { event: EventView; origin: string }) => (
  <script type="application/ld+json">{jsonLdText(eventJsonLd(event, origin))}</script>
);
