import { Link } from '../platform/router';
import { useTexts } from '../platform/texts';
import { useFacts } from './facts';
import { texts } from './texts';

/** What the law wants on every page. */
export function Footer() {
  const t = useTexts(texts);
  const { mode } = useFacts();
  return (
    <footer className="colophon">
      {mode === 'example' && <p>{t.example}</p>}
      <p>
        <Link to="/impressum">{t.imprint}</Link> · <Link to="/datenschutz">{t.privacy}</Link> ·{' '}
        <Link to="/barrierefreiheit">{t.accessibility}</Link> · <Link to="/barrierefreiheit#melden">{t.report}</Link>
      </p>
    </footer>
  );
}
