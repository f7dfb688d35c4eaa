import { canAnnounce } from '@querschnitt/shared/events/events.policy';
import { useSuspenseQuery } from '@tanstack/react-query';
import { EditEvent } from '../../features/events/edit/EditEvent';
import { NewEvent, ownEvents } from '../../features/events/edit/NewEvent';
import { texts } from '../../features/events/edit/texts';
import { ApiProblem, get } from '../../platform/api';
import { type PageContext, useParams } from '../../platform/page';
import { useSearchParams } from '../../platform/router';
import { requireMember, useMe } from '../../platform/session';
import { useTexts } from '../../platform/texts';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';

const draftOf = (slug: string) => ({
  ...get('GET /api/events/:slug/draft', { slug }),
  staleTime: 0,
  refetchOnWindowFocus: false,
});

export const preload = ({ params, search, me }: PageContext) => {
  requireMember(me);
  if (params.event) return [draftOf(params.event)];
  if (canAnnounce(me) !== true)
    throw new ApiProblem({ type: 'about:blank', title: '', status: 404, code: 'not_found' });
  return [templateOf(search) ? draftOf(templateOf(search)!) : ownEvents];
};

/** The earlier event a new one begins from. */
const templateOf = (search: URLSearchParams) => search.get('vorlage')?.slice(0, 120) || null;

/** A new event, one like an earlier one, or one that exists: the same form. */
export default function Page() {
  requireMember(useMe().me);
  const t = useTexts(texts);
  const { event } = useParams('event');
  const [search] = useSearchParams();
  const template = templateOf(search);
  return (
    <Shell>
      <PageHead title={event ? t.editTitle : t.newTitle} up={event ? `/termine/${event}` : '/termine'} />
      <div className="page-body">
        {event ? <Edit slug={event} /> : template ? <Like key={template} slug={template} /> : <NewEvent />}
      </div>
    </Shell>
  );
}

function Edit({ slug }: { slug: string }) {
  const { data } = useSuspenseQuery(draftOf(slug));
  return <EditEvent draft={data} />;
}

function Like({ slug }: { slug: string }) {
  const { data } = useSuspenseQuery(draftOf(slug));
  return <NewEvent like={data} />;
}
