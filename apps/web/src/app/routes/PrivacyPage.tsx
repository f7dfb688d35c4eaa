import { useLanguage, useTexts } from '../../platform/texts';
import { LegalPage, OperatorNotice } from '../legal/LegalPage';
import { PrivacyEnglish } from '../legal/PrivacyEnglish';
import { PrivacyGerman } from '../legal/PrivacyGerman';
import { texts } from '../legal/texts';

export default function Page() {
  const t = useTexts(texts);
  return (
    <LegalPage title={t.privacy} notice={<OperatorNotice />}>
      {useLanguage() === 'de' ? <PrivacyGerman /> : <PrivacyEnglish />}
    </LegalPage>
  );
}
