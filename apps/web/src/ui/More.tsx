import { useTexts } from '../platform/texts';
import { Button } from './Button';
import { texts } from './texts';

/** The end of a list that goes on; takes an infinite query. */
export function More({
  list,
}: {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) {
  const t = useTexts(texts);
  if (!list.hasNextPage) return null;
  return (
    <div className="more">
      <Button
        aria-disabled={list.isFetchingNextPage || undefined}
        onClick={() => !list.isFetchingNextPage && list.fetchNextPage()}
      >
        {list.isFetchingNextPage ? t.loadingMore : t.more}
      </Button>
    </div>
  );
}
