import { Invitation } from '../../features/people/door/Invitation';
import { texts } from '../../features/people/door/texts';
import { useParams } from '../../platform/page';
import { useTexts } from '../../platform/texts';
import { AuthLayout } from '../../ui/AuthLayout';

export default function Page() {
  const { token } = useParams('token');
  return (
    <AuthLayout title={useTexts(texts).invitationTitle}>
      <Invitation token={token} />
    </AuthLayout>
  );
}
