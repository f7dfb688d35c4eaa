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
      title={t.accessibility}
      asks={['email', 'telephone', 'barrierReplyWithin', 'enforcementBody', 'accessibilityReviewedAt']}
    >
      <Text />
    </LegalPage>
  );
}

const German = () => (
  <>
    <p>
      Diese Plattform soll für alle Fachkräfte gleich gut benutzbar sein, mit Maus, Tastatur, Vorlesesoftware,
      Vergrößerung und auf kleinen Bildschirmen.
    </p>
    <h2>Stand der Vereinbarkeit</h2>
    <p>
      Maßstab sind die Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA, und die BITV 2.0. Die Seiten werden
      bei jeder Änderung mit axe-core geprüft, hell, dunkel und bei 320 Pixeln Breite. Ein BITV-Test durch eine
      unabhängige Stelle steht noch aus.
    </p>
    <h2>Was noch nicht zugänglich ist</h2>
    <ul>
      <li>Inhalte, die Mitglieder hochladen, etwa eingescannte PDF-Dateien oder Videos ohne Untertitel.</li>
      <li>Erläuterungen in Deutscher Gebärdensprache und in Leichter Sprache fehlen noch.</li>
    </ul>
    <h2 id="melden">Eine Barriere melden</h2>
    <p>
      Kommen Sie irgendwo nicht weiter? Schreiben Sie an <Stated of="email">E-Mail-Adresse</Stated> oder rufen Sie an:{' '}
      <Stated of="telephone">Telefonnummer</Stated>. Nennen Sie bitte die Seite und was Sie tun wollten. Eine Antwort
      bekommen Sie innerhalb von <Stated of="barrierReplyWithin">Frist</Stated>.
    </p>
    <h2>Wenn das nicht hilft</h2>
    <p>
      Dann können Sie sich an die Durchsetzungsstelle wenden:{' '}
      <Stated of="enforcementBody">zuständige Stelle des Landes mit Anschrift</Stated>. Das Verfahren kostet nichts, und
      Sie brauchen keinen Rechtsbeistand.
    </p>
    <p>
      Diese Erklärung wurde am <Stated of="accessibilityReviewedAt">Datum</Stated> erstellt und zuletzt geprüft.
    </p>
  </>
);

const English = () => (
  <>
    <p>
      This platform is meant to work equally well for all professionals: with a mouse, a keyboard, a screen reader,
      magnification and on small screens.
    </p>
    <h2>Conformance</h2>
    <p>
      The measure is the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, and the German BITV 2.0. With every
      change the pages are checked with axe-core: light, dark and at a width of 320 pixels. A BITV test by an
      independent body is still to be done.
    </p>
    <h2>What is not accessible yet</h2>
    <ul>
      <li>Content uploaded by members, such as scanned PDF files or videos without captions.</li>
      <li>Explanations in German Sign Language and in easy-to-read German are missing.</li>
    </ul>
    <h2 id="melden">Report a barrier</h2>
    <p>
      Are you stuck somewhere? Write to <Stated of="email">e-mail address</Stated> or call{' '}
      <Stated of="telephone">telephone number</Stated>. Please name the page and what you wanted to do. You will receive
      an answer within <Stated of="barrierReplyWithin">period</Stated>.
    </p>
    <h2>If that does not help</h2>
    <p>
      You may turn to the enforcement body: <Stated of="enforcementBody">competent body with address</Stated>. The
      procedure is free of charge and you need no lawyer.
    </p>
    <p>
      This statement was made on <Stated of="accessibilityReviewedAt">date</Stated> and last reviewed then.
    </p>
  </>
);
