import { AskBox } from '../../features/experts/AskBox';
import { Facets } from '../../features/experts/Facets';
import { Hits } from '../../features/experts/Hits';
import { AskOnce, GuestNotice } from '../../features/experts/notes';
import { texts } from '../../features/experts/texts';
import { directoryOf, useDirectory } from '../../features/experts/use-directory';
import type { PageContext } from '../../platform/page';
import { useMe } from '../../platform/session';
import { useFormat, useTexts } from '../../platform/texts';
import { ButtonLink } from '../../ui/Button';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';

export const preload = ({ search, me }: PageContext) => [directoryOf(search, me)];

/** The directory: who in this town knows about it. */
export default function Page() {
  const t = useTexts(texts);
  const { number } = useFormat();
  const { person } = useMe();
  const directory = useDirectory();
  const { search, change, first } = directory;
  return (
    <Shell
      className="experts"
      index={first && <Facets search={search} facets={first.facets} total={first.total} change={change} />}
    >
      <PageHead
        title={t.title}
        beside={
          first && <span className="muted not-narrow">{t.size(number(first.people), number(first.institutions))}</span>
        }
      >
        {person && (
          <ButtonLink quiet className="not-narrow" to="/profil">
            {t.myProfile}
          </ButtonLink>
        )}
      </PageHead>
      <div className="page-body">
        <AskBox search={search} understood={first?.understood} change={change} />
        {!person && <GuestNotice />}
        <Hits {...directory} />
        <AskOnce />
      </div>
    </Shell>
  );
}
