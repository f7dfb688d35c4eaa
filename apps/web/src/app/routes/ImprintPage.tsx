import { useLanguage, useTexts } from '../../platform/texts';
import { ByOperator, LegalPage, OperatorNotice } from '../legal/LegalPage';
import { texts } from '../legal/texts';

export default function Page() {
  const t = useTexts(texts);
  const Text = { de: German, en: English }[useLanguage()];
  return (
    <LegalPage title={t.imprint} notice={<OperatorNotice />}>
      <Text />
    </LegalPage>
  );
}

const German = () => (
  <>
    <p>Angaben nach § 5 Digitale-Dienste-Gesetz (DDG)</p>
    <h2>Wer Querschnitt hier betreibt</h2>
    <p>
      <ByOperator>Name der Stadt oder des Vereins</ByOperator>
      <br />
      <ByOperator>Straße und Hausnummer</ByOperator>
      <br />
      <ByOperator>Postleitzahl und Ort</ByOperator>
    </p>
    <p>
      Vertreten durch: <ByOperator>Name</ByOperator>
    </p>
    <h2>So erreichen Sie uns</h2>
    <p>
      E-Mail: <ByOperator>Adresse</ByOperator>
      <br />
      Telefon: <ByOperator>Nummer</ByOperator>
    </p>
    <h2>Verantwortlich für redaktionelle Inhalte</h2>
    <p>
      nach § 18 Absatz 2 Medienstaatsvertrag: <ByOperator>Name und Anschrift</ByOperator>
    </p>
    <h2>Zentrale Kontaktstelle</h2>
    <p>
      nach Artikel 11 und 12 des Gesetzes über digitale Dienste (DSA): <ByOperator>E-Mail-Adresse</ByOperator>. Sprachen: Deutsch, Englisch.
    </p>
    <h2>Die Software</h2>
    <p>Querschnitt ist freie Software unter der European Union Public Licence (EUPL 1.2). Schrift: Atkinson Hyperlegible Next, SIL Open Font License 1.1.</p>
  </>
);

const English = () => (
  <>
    <p>Information according to section 5 of the German Digital Services Act (DDG)</p>
    <h2>Who runs this Querschnitt</h2>
    <p>
      <ByOperator>name of the city or association</ByOperator>
      <br />
      <ByOperator>street and number</ByOperator>
      <br />
      <ByOperator>postcode and town</ByOperator>
    </p>
    <p>
      Represented by: <ByOperator>name</ByOperator>
    </p>
    <h2>How to reach us</h2>
    <p>
      E-mail: <ByOperator>address</ByOperator>
      <br />
      Telephone: <ByOperator>number</ByOperator>
    </p>
    <h2>Responsible for editorial content</h2>
    <p>
      under section 18 (2) of the Interstate Media Treaty: <ByOperator>name and address</ByOperator>
    </p>
    <h2>Single point of contact</h2>
    <p>
      under articles 11 and 12 of the Digital Services Act (DSA): <ByOperator>e-mail address</ByOperator>. Languages: German, English.
    </p>
    <h2>The software</h2>
    <p>Querschnitt is free software under the European Union Public Licence (EUPL 1.2). Typeface: Atkinson Hyperlegible Next, SIL Open Font License 1.1.</p>
  </>
);
