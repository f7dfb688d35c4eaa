import { useSuspenseQuery } from '@tanstack/react-query';
import { feed } from '../../features/events/board/feed';
import { FeedRow } from '../../features/events/board/FeedRow';
import { Address } from '../../features/people/account/Address';
import { Devices } from '../../features/people/account/Devices';
import { MyData } from '../../features/people/account/MyData';
import { account, devices } from '../../features/people/account/needs';
import { Password } from '../../features/people/account/Password';
import { Preferences } from '../../features/people/account/Preferences';
import { texts } from '../../features/people/account/texts';
import { Who } from '../../features/people/account/Who';
import type { PageContext } from '../../platform/page';
import { requireMember, useMe } from '../../platform/session';
import { useTexts } from '../../platform/texts';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';

export const preload = ({ me }: PageContext) => {
  requireMember(me);
  return [account, devices, feed];
};

export default function Page() {
  requireMember(useMe().me);
  const t = useTexts(texts);
  const { data } = useSuspenseQuery(account);
  return (
    <Shell className="account">
      <PageHead title={t.account} />
      <div className="page-body col">
        <Who account={data} />
        <Preferences account={data} />
        <Address account={data} />
        {data.hasPassword && <Password />}
        <Devices>
          <FeedRow />
        </Devices>
        <MyData />
      </div>
    </Shell>
  );
}
