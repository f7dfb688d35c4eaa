import { useTexts } from '../../platform/texts';
import { ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { More } from '../../ui/More';
import { Tabs } from '../../ui/Tabs';
import { RequestItem } from './RequestItem';
import { texts } from './texts';
import { type Box, useRequests } from './use-requests';

export function Requests({ box }: { box: Box }) {
  const t = useTexts(texts);
  const { list, items } = useRequests(box);
  return (
    <>
      <Tabs
        label={t.title}
        tabs={[
          { to: '/anfragen', label: t.in },
          { to: '/anfragen/gesendet', label: t.out },
        ]}
      />
      {items?.length === 0 ? (
        <Nothing box={box} />
      ) : (
        <ul className="ruled">
          {items?.map((request) => (
            <RequestItem key={request.id} request={request} />
          ))}
        </ul>
      )}
      <More list={list} />
    </>
  );
}

function Nothing({ box }: { box: Box }) {
  const t = useTexts(texts);
  return box === 'in' ? (
    <EmptyState
      drawing="table"
      title={t.emptyIn}
      action={
        <ButtonLink main to="/profil">
          {t.toProfile}
        </ButtonLink>
      }
    >
      {t.emptyInHint}
    </EmptyState>
  ) : (
    <EmptyState
      drawing="chairs"
      title={t.emptyOut}
      action={
        <ButtonLink main to="/fachleute">
          {t.toExperts}
        </ButtonLink>
      }
    >
      {t.emptyOutHint}
    </EmptyState>
  );
}
