import { useSuspenseQuery } from '@tanstack/react-query';
import { get } from '../../../platform/api';
import { useTexts } from '../../../platform/texts';
import { useToday } from '../../../platform/texts/today';
import { DayNumber } from '../../../ui/DayNumber';
import { texts } from './texts';

export const newsCounts = get('GET /api/inbox/counts', {});

/** The day, and in one sentence how much is new. */
export function NewsLead() {
  const t = useTexts(texts);
  const today = useToday();
  const { data: news } = useSuspenseQuery(newsCounts);
  return (
    <header className="row lead">
      <DayNumber at={`${today}T12:00:00Z`} stacked />
      <div>
        <h1>{news.posts > 0 ? t.title : t.nothing}</h1>
        <p className="intro">{news.posts > 0 ? t.intro(news) : t.nothingText}</p>
      </div>
    </header>
  );
}
