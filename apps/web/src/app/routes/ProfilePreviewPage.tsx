import { useSuspenseQuery } from '@tanstack/react-query';
import { PersonBody } from '../../features/experts/PersonBody';
import { PersonHead } from '../../features/experts/PersonHead';
import { texts } from '../../features/profiles/texts';
import { get } from '../../platform/api';
import { type PageContext, useParams } from '../../platform/page';
import { useTexts } from '../../platform/texts';
import { ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';
import { Tabs } from '../../ui/Tabs';

/** `/profil/vorschau` is the view of members, `/profil/vorschau/alle` that of guests. */
const seenBy = (eyes: string | undefined) =>
  get('GET /api/profile/preview', { as: eyes === 'alle' ? 'everyone' : 'members' });
export const preload = ({ params }: PageContext) => [seenBy(params.eyes)];

export default function Page() {
  const t = useTexts(texts);
  const { eyes } = useParams('eyes');
  const { data } = useSuspenseQuery(seenBy(eyes));
  return (
    <Shell className="person">
      <PageHead title={t.previewTitle} up="/profil">
        <ButtonLink quiet icon="edit" to="/profil">
          {t.edit}
        </ButtonLink>
      </PageHead>
      <div className="page-body">
        <Tabs
          label={t.previewTitle}
          tabs={[
            { to: '/profil/vorschau', label: t.asMembers },
            { to: '/profil/vorschau/alle', label: t.asEveryone },
          ]}
        />
        {data.person ? (
          <div className="person-grid">
            <PersonHead person={data.person} heading="h2" />
            <PersonBody person={data.person} />
          </div>
        ) : (
          <EmptyState drawing="chairs" title={t.hiddenTitle}>
            {t.hiddenText}
          </EmptyState>
        )}
      </div>
    </Shell>
  );
}
