import { Stated } from './LegalPage';

export const PrivacyGerman = () => (
  <>
    <p>
      Kurz gesagt: Diese Plattform lädt nichts von fremden Servern, misst niemanden und verkauft nichts. Gespeichert
      wird, was Sie schreiben, und was nötig ist, damit Sie angemeldet bleiben.
    </p>
    <h2>Verantwortlich</h2>
    <p>
      <Stated of="operator">Name</Stated>, <Stated of="address">Anschrift</Stated>. Datenschutzbeauftragte Person:{' '}
      <Stated of="dataProtectionOfficer">Kontakt</Stated>
    </p>
    <h2>Was gespeichert wird</h2>
    <ul>
      <li>
        Konto: Name, E-Mail-Adresse, Passwort (nur als Prüfwert, aus dem es sich nicht zurückrechnen lässt),
        Einrichtung, Tätigkeit, Bereiche.
      </li>
      <li>
        Was Sie selbst eintragen und schreiben: Beiträge, Anmeldungen zu Terminen, Ihr Profil im Verzeichnis der
        Fachleute, wenn Sie eines anlegen.
      </li>
      <li>Bis wohin Sie ein Thema gelesen haben, damit Sie dort weiterlesen können. Andere sehen das nicht.</li>
    </ul>
    <h2>Cookies</h2>
    <p>
      <code>session</code> hält Sie angemeldet, längstens 30 Tage, und 14, wenn Sie nicht vorbeikommen.{' '}
      <code>lang</code>, <code>theme</code>, <code>density</code> und <code>panel</code> merken sich Sprache und
      Aussehen, wenn Sie etwas umstellen. Mehr Cookies gibt es nicht; deshalb fragt Sie auch kein Fenster danach.
    </p>
    <h2>Rechtsgrundlage und Dauer</h2>
    <p>
      Die Verarbeitung ist nötig, um Ihnen die Plattform bereitzustellen (Artikel 6 Absatz 1 DSGVO, Buchstabe{' '}
      <Stated of="legalBasis">b oder e</Stated>). Ihr Konto bleibt, bis Sie seine Löschung verlangen; dafür genügt eine
      Mail an <Stated of="email">E-Mail-Adresse</Stated>. Dann verschwinden Name, Adresse und Profil, und Ihre Beiträge
      stehen ohne Ihren Namen da. Anmeldungen, auch misslungene, stehen 90 Tage im Protokoll der Verwaltung;
      Entscheidungen der Verwaltung, Eingriffe der Moderation und frühere Namen bleiben dort. Wird eine Anfrage
      abgelehnt, werden die Angaben sofort gelöscht; Name und Grund stehen noch 90 Tage im Protokoll. Von verschickten
      Mails bleiben Adresse und Betreff 30 Tage, bei allen, die nicht Mitglied geworden sind, nur bis Registrierung oder
      Einladung enden. Protokolle des Servers: <Stated of="logRetention">Dauer</Stated>.
    </p>
    <h2>Wer Daten bekommt</h2>
    <p>
      Niemand außerhalb dieser Plattform. Der Server steht bei{' '}
      <Stated of="hosting">Name des Rechenzentrums, Auftragsverarbeitung</Stated>. Mails gehen über{' '}
      <Stated of="mailService">Maildienst</Stated>.
    </p>
    <h2>Ihre Rechte</h2>
    <p>
      Auskunft, Berichtigung, Löschung, Einschränkung, Übertragbarkeit und Widerspruch. Auskunft, Berichtigung und die
      Mitnahme Ihrer Daten gehen ohne Antrag in Ihrem Konto. Beschwerden nimmt die Aufsichtsbehörde entgegen:{' '}
      <Stated of="supervisoryAuthority">zuständige Behörde des Landes</Stated>.
    </p>
  </>
);
