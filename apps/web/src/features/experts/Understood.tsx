import { Link } from '../../platform/router';
import { useTexts } from '../../platform/texts';
import { Icon } from '../../ui/Icon';
import { changed } from './directory-address';
import { texts } from './texts';
import type { Directory } from './use-directory';

const to = (search: URLSearchParams, changes: Record<string, string>) => ({ search: `?${changed(search, changes)}` });

/** How a question was read, with a way out of each misunderstanding. */
export function Understood({
  search,
  understood: { words, corrected, widened },
}: {
  search: URLSearchParams;
  understood: NonNullable<Directory['understood']>;
}) {
  const t = useTexts(texts);
  const q = corrected?.to ?? search.get('q') ?? '';
  return (
    <>
      {corrected && (
        <p className="meta under">
          <span>
            {t.meant} <b>{corrected.to}</b>? {t.meantHits}
          </span>
          <Link className="link" to={to(search, { exact: 'true' })}>
            {t.exactly(corrected.from)}
          </Link>
        </p>
      )}
      {words.length > 0 && (
        <p className="meta under">
          <span>{t.understood}</span>
          {words.map(({ word, also }) => (
            <Link key={word} className="term" to={to(search, { q: without(q, word) })} aria-label={t.without(word)}>
              {[word, ...also].join(', ')}
              <Icon name="close" />
            </Link>
          ))}
        </p>
      )}
      {widened && <p className="small muted under">{t.widened}</p>}
    </>
  );
}

const without = (q: string, word: string) => q.replace(word, ' ').replace(/\s+/g, ' ').trim();
