/**
 * Words of which this field builds its compounds. An entry counts as one word even if it could be cut further:
 * Fortbildung is no Bildung, Datenschutz no Schutz.
 */
export const lexicon = `
Abend Ablauf Abschluss Alltag Amt Anerkennung Anfänger Angebot Anlage Anleitung Anmeldung Anschluss Antrag App Arbeit Archiv Assistenz
Audio Aufgabe Aufnahme Aufsicht Aufzeichnung Ausbildung Ausflug Ausleihe Ausstattung Ausstellung Austausch Auswertung Auto
Barriere Barrierefreiheit Basar Bau Beamer Beauftragte Bedarf Begabung Begegnung Begleitung Behinderung Beirat Beratung Bericht Beruf Beschwerde Besuch
Betreuung Betrieb Bewegung Bewerbung Beziehung Bibliothek Bild Bildschirm Bildung Biografie Blog Brief Brille Bücherei Buch Budget Bühne Büro
Café Chat Chor Cloud Coaching Code Comic Computer Container
Datei Daten Datenbank Datenschutz Deeskalation Demenz Demokratie Denkmal Diagnostik Dienst Digitalisierung Diskurs Diskussion Dokument Dolmetschung Dolmetschende Druck Drucker
Ecke Ehe Ehrenamt Einführung Eingliederung Einkommen Einrichtung Einwilligung Einweisung Eltern Emotion Energie Engagement Entwicklung Erfahrung Ernährung Erwachsene Erzieher Erziehung Evaluation
Fach Fachkraft Fachtag Fahrrad Fahrt Familie Farbe Ferien Fest Figur Film Filter Finanzierung Flucht Flyer Förderung Forschung Fortbildung Forum Foto Fotografie Frage Frau Freiwillige Freizeit Frieden Führung Fundraising Fürsorge
Galerie Game Garten Gebärde Geburt Gedenken Gefühl Geld Gemeinde Gemeinschaft Genehmigung Geräte Geschichte Geschwister Gesetz Gespräch Gestaltung Gesundheit Gewalt Gitarre Grundschule Gruppe Gruppen Gymnasium
Haft Haftung Handwerk Handy Haus Haushalt Heft Heim Helfer Herbst Herkunft Hilfe Hof Honorar Hören Hörschleife Hort Hospitation Hygiene
Idee Impuls Informatik Information Inklusion Instrument Integration Intelligenz Internet
Jahr Jubiläum Jugend Jugendhilfe Junge
Kamera Karte Kasse Kasten Kinder Kindheit Kino Kirche Kita Kindergarten Klang Klasse Klavier Kleidung Klima Kolleg Kommunikation Kompetenz Konferenz Konflikt Konto Konzept Konzert Kooperation Koordination Korrektur Kosten Kraft Krankheit Krise Kultur Kunst Kurs
Labor Laden Lager Laptop Leben Lehre Lehrer Lehrgang Lehrkraft Leitung Leinwand Leiter Lektüre Lernen Lern Lesen Lese Licht Liste Literatur Lizenz Lizenzen Logopädie Löten
Mädchen Malen Management Markt Marketing Maschine Maßnahme Material Mathematik Mediation Medien Medizin Mehrsprachigkeit Meldung Mensch Methode Migration Mitarbeiter Mittel Mobbing Mobilität Moderation Modell Modul Motivation Museum Musik Muster Mutter
Nachbar Nachhilfe Nachmittag Nachricht Natur Netz Netzwerk Neugier Newsletter Notfall Nutzung
Öffentlichkeit Objekt Optik Ordnung Organisation Orientierung Ort
Pädagogik Pädagoge Papier Partizipation Partner Personal Pflege Plan Planung Plattform Platz Podcast Podium Politik Portfolio Praktikum Praxis Presse Prävention Probe Produktion Profil Programm Programmierung Projekt Projektor Prozess Prüfung Psychologie Publikum
Qualifizierung Qualität Quelle
Radio Rallye Rat Raum Recherche Recht Rechte Redaktion Regal Regel Reise Reparatur Restaurierung Rhythmus Roboter Robotik Rolle Rollstuhl Rückmeldung Rundgang
Sammlung Sanierung Satzung Schatz Schleife Schlüssel Schnitt Schreiben Schreib Schrift Schuld Schulden Schule Schüler Schulung Schutz Schwangerschaft Selbsthilfe Seminar Senioren Sicherheit Singen Software Sommer Sozial Soziales Spende Spiel Spielzeug Sport Sprache Sprech Sprechstunde Stadt Stadtteil Stelle Steuer Stiftung Stimme Stopp Straße Streit Struktur Studie Stunde Sucht System
Tablet Tafel Tagebuch Tagesstätte Tag Tanz Team Technik Teilhabe Telefon Termin Test Text Theater Thema Therapie Tier Ton Töpfern Tonstudio Training Transport Trauer Trauma Treffen Trickfilm Tutorial
Übergang Übersetzung Übung Umfrage Umgang Umwelt Universität Unterlagen Unterricht Unterstützung Urheber Urkunde Ursprung
Vater Veranstaltung Verantwortung Verband Verein Vereinbarung Verfahren Vergabe Verkehr Verlag Verleih Vermittlung Versammlung Versicherung Vertrag Vertretung Verwaltung Verzeichnis Video Volk Volkshochschule Vorbereitung Vorlage Vorlesen Vorlese Vormund Vorschule Vorstand Vortrag
Wahl Wald Wartung Wasser Web Wechsel Weg Weiterbildung Welt Werk Werkstatt Werkzeug Wettbewerb Wirtschaft Wissen Wissenschaft Woche Wohnen Wohngruppe Wohnung Workshop Wort
Zeichnen Zeit Zeitung Zentrum Zertifikat Ziel Zimmer Zirkus Zugang Zukunft Zusammenarbeit Zuwanderung
Leih Lade Lösch Koch Back Wohn Tausch Miet Fahr Spar Prüf Näh Schneide Vorlese Großeltern Druckerei Schrank Wehr Umstellung Erklärung Karussell
Zeugnis Kollegium Klimaschutz Führerschein Förderschule Hochschule Ganztag Kindeswohl Inhalt Netiquette Passwort Lernplattform Aufklärung Vielfalt Sexualität Gender Rassismus Diskriminierung Antisemitismus
Wochenende Woche Ausweis Konzeption Zettel Zeile Koffer Kiste Regie Kostüm Kulisse Bildhauerei Keramik Plakat Einladung Mappe Broschüre Maker Space Chatbot Server Schnittstelle WLAN Glasfaser Akte Protokoll Tabelle
Höranlage Gerät Bildungswerk Beteiligung Sitzung Ausschuss Jugendarbeit Sozialarbeit Schulsozialarbeit Streetwork Hausaufgaben Mittagessen Essen Küche Garderobe Werken Basteln Holz Metall Textil Nähen
`
  .trim()
  .split(/\s+/);

/** Compounds of another trade, or that only look like compounds, and so stay whole. */
export const unsplit = `
Inklusivmiete Inklusivpreis Radio Digitalis Beamtenversorgung Stadion Arbeitgeber Kulturbeutel Schulter Planeten Datenautobahn Brandschutz Dienstzeit Lehrstelle Betriebsvereinbarung Personalausweis
Ausbildung Abbildung Einbildung Hochzeit Mahlzeit Kapitel Museumsufer Spielraum Zeitraum Freiraum Hörsaal Handbuch Tagung Notebook Facebook
`
  .trim()
  .split(/\s+/);
