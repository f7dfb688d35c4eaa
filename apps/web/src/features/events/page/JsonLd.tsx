import type { EventView } from '@querschnitt/shared/events/events.schema';
import { eventJsonLd } from './json-ld';

/** A data block: no script runs, so the content security policy has nothing to allow. `<` is escaped so that no text can end it. */
export const JsonLd = ({ event, origin }: { event: EventView; origin: string }) => <script type="application/ld+json">{JSON.stringify(eventJsonLd(event, origin)).replace(/</g, '\\u003c')}</script>;
