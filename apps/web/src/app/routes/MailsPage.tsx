import { Mails, mails } from '../../features/people/mails/Mails';
import { texts } from '../../features/people/mails/texts';
import { useTexts } from '../../platform/texts';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';
import { useFacts } from '../facts';

export const preload = () => [mails];

export default function Page() {
  const { publicUrl } = useFacts();
  return (
    <Shell className="mails">
      <PageHead title={useTexts(texts).mails} />
      <div className="page-body col">
        <Mails publicUrl={publicUrl} />
      </div>
    </Shell>
  );
}
