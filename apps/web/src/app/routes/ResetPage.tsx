import { AskForReset } from '../../features/people/door/AskForReset';
import { ChoosePassword } from '../../features/people/door/ChoosePassword';
import { texts } from '../../features/people/door/texts';
import { useToken } from '../../features/people/door/use-token';
import { useTexts } from '../../platform/texts';
import { AuthLayout } from '../../ui/AuthLayout';

export default function Page() {
  const token = useToken();
  return (
    <AuthLayout title={useTexts(texts).forgottenTitle}>
      {token ? <ChoosePassword token={token} /> : <AskForReset />}
    </AuthLayout>
  );
}
