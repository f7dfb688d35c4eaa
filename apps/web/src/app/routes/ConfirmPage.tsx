import { Confirm } from '../../features/people/door/Confirm';
import { texts } from '../../features/people/door/texts';
import { useTexts } from '../../platform/texts';
import { AuthLayout } from '../../ui/AuthLayout';

export default function Page() {
  return (
    <AuthLayout title={useTexts(texts).confirmTitle}>
      <Confirm />
    </AuthLayout>
  );
}
