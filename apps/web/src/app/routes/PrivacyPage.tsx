import { operator } from '../../features/site/needs';
import { useLanguage, useTexts } from '../../platform/texts';
import { LegalPage } from '../legal/LegalPage';
import { PrivacyEnglish } from '../legal/PrivacyEnglish';
import { PrivacyGerman } from '../legal/PrivacyGerman';
import { texts } from '../legal/texts';

export const preload = () => [operator];

export default function Page() {
  const t = useTexts(texts);
  return (
    <LegalPage
      title={t.privacy}
      asks={[
        'operator',
        'address',
        'email',
        'dataProtectionOfficer',
        'legalBasis',
        'logRetention',
        'hosting',
        'mailService',
        'supervisoryAuthority',
      ]}
    >
      {useLanguage() === 'de' ? <PrivacyGerman /> : <PrivacyEnglish />}
    </LegalPage>
  );
}
