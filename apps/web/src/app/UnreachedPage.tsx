import { useEffect } from 'react';
import { partMissing } from '../platform/page';
import { useTexts } from '../platform/texts';
import { Button } from '../ui/Button';
import { useOnline } from '../ui/OfflineBar';
import { PageHead } from '../ui/PageHead';
import { Notice } from '../ui/Notice';
import { Shell } from '../ui/Shell';
import { texts } from './texts';

/** A page of which something could not be had. Without a connection it comes by itself as soon as there is one again. */
export function UnreachedPage({ retry }: { retry: () => void }) {
  const t = useTexts(texts);
  const unreached = useTexts(partMissing);
  const online = useOnline();
  useEffect(() => {
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [retry]);
  const title = online ? t.unreachedTitle : t.offlineTitle;
  return (
    <Shell>
      <PageHead title={title} />
      <div className="page-body col">
        <Notice tone={online ? 'danger' : 'warn'} live>
          <h2>{title}</h2>
          <p>{online ? unreached : t.offline}</p>
          <p className="acts">
            {/* From the server, for the version of this page may no longer be there. */}
            <Button main icon="retry" onClick={online ? () => location.reload() : retry}>
              {online ? t.reload : t.tryAgain}
            </Button>
          </p>
        </Notice>
      </div>
    </Shell>
  );
}
