import { Requests } from '../../features/contacts/Requests';
import { texts } from '../../features/contacts/texts';
import { boxOf, requestsIn } from '../../features/contacts/use-requests';
import { type PageContext, useParams } from '../../platform/page';
import { useTexts } from '../../platform/texts';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';

export const preload = ({ params }: PageContext) => [requestsIn(boxOf(params.box))];

/** What others ask me, and what I ask others. */
export default function Page() {
  const t = useTexts(texts);
  const { box } = useParams('box');
  return (
    <Shell>
      <PageHead title={t.title} up="/fachleute" />
      <div className="page-body">
        <Requests box={boxOf(box)} />
      </div>
    </Shell>
  );
}
