import { ByOperator } from './LegalPage';

export const PrivacyGerman = () => (
  <>
    <p>Kurz gesagt: Querschnitt lädt nichts von fremden Servern, misst niemanden und verkauft nichts. Gespeichert wird, was Sie schreiben, und was nötig ist, damit Sie angemeldet bleiben.</p>
    <h2>Verantwortlich</h2>
    <p>
      <ByOperator>Name und Anschrift</ByOperator>, Datenschutzbeauftragte Person: <ByOperator>Kontakt</ByOperator>
    </p>
    <h2>Was gespeichert wird</h2>
    <ul>
      <li>Konto: Name, E-Mail-Adresse, Passwort (nur als Prüfwert, aus dem es sich nicht zurückrechnen lässt), Einrichtung, Tätigkeit, Bereiche.</li>
      <li>Was Sie selbst eintragen und schreiben: Beiträge, Anmeldungen zu Terminen, Ihr Profil im Verzeichnis der Fachleute, wenn Sie eines anlegen.</li>
      <li>Bis wohin Sie ein Thema gelesen haben, damit Sie dort weiterlesen können. Andere sehen das nicht.</li>
    </ul>
    <h2>Cookies</h2>
    <p>
      <code>session</code> hält Sie angemeldet, längstens 30 Tage. <code>lang</code>, <code>theme</code>, <code>density</code> und <code>panel</code> merken sich Sprache und Aussehen, wenn Sie etwas umstellen. Mehr Cookies gibt es nicht; deshalb fragt Sie auch kein
      Fenster danach.
    </p>
    <h2>Rechtsgrundlage und Dauer</h2>
    <p>
      Die Verarbeitung ist nötig, um Ihnen die Plattform bereitzustellen (Artikel 6 Absatz 1 DSGVO, Buchstabe <ByOperator>b oder e</ByOperator>). Ihr Konto bleibt, bis Sie es löschen; dann verschwinden Name, Adresse und Profil, und Ihre Beiträge stehen ohne Ihren
      Namen da. Protokolle des Servers: <ByOperator>Dauer</ByOperator>.
    </p>
    <h2>Wer Daten bekommt</h2>
    <p>
      Niemand außerhalb dieser Plattform. Der Server steht bei <ByOperator>Name des Rechenzentrums, Auftragsverarbeitung</ByOperator>. Mails gehen über <ByOperator>Maildienst</ByOperator>.
    </p>
    <h2>Ihre Rechte</h2>
    <p>
      Auskunft, Berichtigung, Löschung, Einschränkung, Übertragbarkeit und Widerspruch. Vieles davon geht ohne Antrag in Ihrem Konto. Beschwerden nimmt die Aufsichtsbehörde entgegen: <ByOperator>zuständige Behörde, in Thüringen der TLfDI</ByOperator>.
    </p>
  </>
);
