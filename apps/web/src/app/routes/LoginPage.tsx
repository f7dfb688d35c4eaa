import { ExampleAccounts, exampleAccounts } from '../../features/people/door/ExampleAccounts';
import { NewHere } from '../../features/people/door/NewHere';
import { SignIn } from '../../features/people/door/SignIn';
import { texts } from '../../features/people/door/texts';
import type { PageContext } from '../../platform/page';
import { session, useMe } from '../../platform/session';
import { useTexts } from '../../platform/texts';
import { AuthLayout } from '../../ui/AuthLayout';

export const preload = async ({ client }: PageContext) =>
  (await client.ensureQueryData(session)).exampleAccounts ? [exampleAccounts] : [];

export default function Page() {
  const t = useTexts(texts);
  return (
    <AuthLayout title={t.signIn}>
      <SignIn />
      <NewHere />
      {useMe().exampleAccounts && <ExampleAccounts />}
    </AuthLayout>
  );
}
