import { operator } from '../../features/site/needs';
import { useLanguage, useTexts } from '../../platform/texts';
import { LegalPage, Stated } from '../legal/LegalPage';
import { texts } from '../legal/texts';

export const preload = () => [operator];

export default function Page() {
  const t = useTexts(texts);
  const Text = { de: German, en: English }[useLanguage()];
  return (
    <LegalPage
      title={t.imprint}
      asks={['operator', 'address', 'representedBy', 'email', 'telephone', 'editor', 'contactPoint']}
    >
      <Text />
    </LegalPage>
  );
}

const German = () => (
  <>
    <p>Angaben nach § 5 Digitale-Dienste-Gesetz (DDG)</p>
    <h2>Wer diese Plattform betreibt</h2>
    <p>
      <Stated of="operator">Name der Stadt oder des Vereins</Stated>
      <br />
      <Stated of="address">Straße, Hausnummer, Postleitzahl und Ort</Stated>
    </p>
    <p>
      Vertreten durch: <Stated of="representedBy">Name</Stated>
    </p>
    <h2>So erreichen Sie uns</h2>
    <p>
      E-Mail: <Stated of="email">Adresse</Stated>
      <br />
      Telefon: <Stated of="telephone">Nummer</Stated>
    </p>
    <h2>Verantwortlich für redaktionelle Inhalte</h2>
    <p>
      nach § 18 Absatz 2 Medienstaatsvertrag: <Stated of="editor">Name und Anschrift</Stated>
    </p>
    <h2>Zentrale Kontaktstelle</h2>
    <p>
      nach Artikel 11 und 12 des Gesetzes über digitale Dienste (DSA): <Stated of="contactPoint">E-Mail-Adresse</Stated>
      . Sprachen: Deutsch, Englisch.
    </p>
    <h2>Die Software</h2>
    <p>
      Diese Plattform läuft mit Querschnitt, freier Software unter der European Union Public Licence (EUPL 1.2).
      Schrift: Atkinson Hyperlegible Next, SIL Open Font License 1.1.
    </p>
  </>
);

const English = () => (
  <>
    <p>Information according to section 5 of the German Digital Services Act (DDG)</p>
    <h2>Who runs this platform</h2>
    <p>
      <Stated of="operator">name of the city or association</Stated>
      <br />
      <Stated of="address">street, number, postcode and town</Stated>
    </p>
    <p>
      Represented by: <Stated of="representedBy">name</Stated>
    </p>
    <h2>How to reach us</h2>
    <p>
      E-mail: <Stated of="email">address</Stated>
      <br />
      Telephone: <Stated of="telephone">number</Stated>
    </p>
    <h2>Responsible for editorial content</h2>
    <p>
      under section 18 (2) of the Interstate Media Treaty: <Stated of="editor">name and address</Stated>
    </p>
    <h2>Single point of contact</h2>
    <p>
      under articles 11 and 12 of the Digital Services Act (DSA): <Stated of="contactPoint">e-mail address</Stated>.
      Languages: German, English.
    </p>
    <h2>The software</h2>
    <p>
      This platform runs on Querschnitt, free software under the European Union Public Licence (EUPL 1.2). Typeface:
      Atkinson Hyperlegible Next, SIL Open Font License 1.1.
    </p>
  </>
);
