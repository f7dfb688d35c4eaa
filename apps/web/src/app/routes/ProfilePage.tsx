import { useSuspenseQuery } from '@tanstack/react-query';
import { ProfileForm } from '../../features/profiles/ProfileForm';
import styles from '../../features/profiles/profiles.module.css';
import { texts } from '../../features/profiles/texts';
import { institutionsQuery, profileQuery } from '../../features/profiles/use-profile';
import { Link } from '../../platform/router';
import { useTexts } from '../../platform/texts';
import { ButtonLink } from '../../ui/Button';
import { PageHead } from '../../ui/PageHead';
import { Shell } from '../../ui/Shell';

export const preload = () => [profileQuery, institutionsQuery];

/** What I show of myself, and to whom. */
export default function Page() {
  const t = useTexts(texts);
  const { data: profile } = useSuspenseQuery(profileQuery);
  const { data: institutions } = useSuspenseQuery(institutionsQuery);
  return (
    <Shell>
      <PageHead title={t.title}>
        <ButtonLink quiet icon="mail" to="/anfragen">
          {t.requests}
        </ButtonLink>
      </PageHead>
      <div className={`page-body ${styles.page}`}>
        <p>
          {t.intro}{' '}
          <Link className="link" to="/profil/vorschau">
            {t.preview}
          </Link>
        </p>
        <ProfileForm profile={profile} institutions={institutions.items} />
      </div>
    </Shell>
  );
}
