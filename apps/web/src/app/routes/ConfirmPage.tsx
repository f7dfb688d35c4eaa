import { Confirm } from '../../features/people/door/Confirm';
import { texts } from '../../features/people/door/texts';
import { useTexts } from '../../platform/texts';
import { Door } from '../../ui/Door';

export default function Page() {
  return (
    <Door title={useTexts(texts).confirmTitle}>
      <Confirm />
    </Door>
  );
}
