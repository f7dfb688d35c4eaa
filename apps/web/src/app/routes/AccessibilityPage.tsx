import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';

export default function Page() {
  return (
    <Shell>
      <PageHead title="Querschnitt" />
    </Shell>
  );
}
