import { Register } from '../../features/people/door/Register';
import { texts } from '../../features/people/door/texts';
import { get } from '../../platform/api';
import { useTexts } from '../../platform/texts';
import { AuthLayout } from '../../ui/AuthLayout';

export const preload = () => [get('GET /api/registration', {})];

export default function Page() {
  return (
    <AuthLayout title={useTexts(texts).registerTitle}>
      <Register />
    </AuthLayout>
  );
}
