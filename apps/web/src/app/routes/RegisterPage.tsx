import { Register } from '../../features/people/door/Register';
import { texts } from '../../features/people/door/texts';
import { get } from '../../platform/api';
import { useTexts } from '../../platform/texts';
import { Door } from '../../ui/Door';

export const preload = () => [get('GET /api/registration', {})];

export default function Page() {
  return (
    <Door title={useTexts(texts).registerTitle}>
      <Register />
    </Door>
  );
}
