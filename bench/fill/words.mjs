/** The vocabulary of the field; every list is drawn from again and again. */

export const firstNames = `Anja Bernd Cemile Dana Erik Fatma Georg Hanna Ines Jens Katrin Lars Maren Nils Olga Paul Ruth Sven Tanja Uwe Vera Yusuf Wiebke Zeynep Antje Birk Clara Dilan Emil Frieda Gül Hauke Ida Jonas Kerstin Leyla Moritz Nadine Ole Petra Rolf Silke Timo Ulla Viktor Wanda Xenia Aylin Benno Jürgen`.split(' ');
export const lastNames = `Ahlers Bäcker Çelik Dietz Ebert Fuchs Gärtner Hoffmann Illner Jahn Köhler Lindner Möller Nowak Öztürk Petersen Quandt Richter Schröder Thiele Ullrich Voigt Weiß Yıldız Zimmermann Arndt Böhm Clausen Demir Engel Frank Günther Hartung Ivanova Jäger Kaya Lorenz Müller Naumann Otto Pohl Reuter Sommer Tran Unger Vogel Winkler Wójcik Zander Schäfer`.split(' ');
export const jobs = ['Schulsozialarbeit', 'Erzieherin', 'Erzieher', 'Leitung der Kita', 'Medienpädagogik', 'Lehrkraft', 'Fachinformatik', 'Bibliothekarin', 'Museumspädagogik', 'Jugendsozialarbeit', 'Programmarbeit', 'Heilpädagogik', 'Quartiersarbeit', 'Verwaltung', 'Öffentlichkeitsarbeit', 'Fachberatung Kindertagesbetreuung', 'Kulturvermittlung', 'Ganztagskoordination'];

/** Name, sector. */
export const kinds = [['Kita', 'education'], ['Grundschule', 'education'], ['Gemeinschaftsschule', 'education'], ['Hort', 'education'], ['Stadtteilbibliothek', 'culture'], ['Museum', 'culture'], ['Musikschule', 'culture'], ['Jugendclub', 'social'], ['Familienzentrum', 'social'], ['Begegnungsstätte', 'social'], ['Förderzentrum', 'education'], ['Theaterwerkstatt', 'culture']];
export const places = `Birkennest Lindenhof Sonnenhang Mühlgraben Nordlicht Kastanienallee Ziegelei Weinberg Saaleblick Brückenkopf Apfelgarten Fuchsbau Hopfenwiese Igelbusch Kernberg Lobdeburg Marktgasse Nussbaum Ostkreuz Paradies Quellental Rosenhof Steinweg Tannenbühl Ulmenhain Veilchenweg Wiesengrund Zwätzen`.split(' ');
export const providers = ['Stadt', 'Träger Saalebrücke', 'Diakonie im Tal', 'Volkswerk', null];

export const things = ['Tablets', 'Dokumentenkameras', 'Kopfhörer', 'Beamer', 'Mikrofone', 'Leihgeräte', 'Aufnahmegeräte', 'Mikrocontroller', 'Lernroboter', 'Einwilligungen', 'Nutzungsregeln', 'Anmeldelisten', 'Vorlagen', 'Einladungen', 'Protokolle', 'Schulungsunterlagen', 'Zugangsdaten', 'Ladekoffer', 'Trickfilmkästen', 'Bilderbücher', 'Untertitel', 'Videokonferenzen', 'Elternbriefe', 'Dienstpläne'];
export const groups = ['Eltern', 'Kolleg:innen', 'Jugendliche', 'Kinder', 'Ehrenamtliche', 'Lehrkräfte', 'Familien', 'Auszubildende', 'Senior:innen', 'die Klasse 5', 'die Vorschulgruppe', 'das Team', 'die Leitung', 'der Träger', 'Praktikant:innen', 'Geflüchtete'];
export const subjects = ['Datenschutz', 'Bildschirmzeit', 'Leichte Sprache', 'Geräteausleihe', 'Barrierefreiheit', 'Elternarbeit', 'Medienkompetenz', 'Urheberrecht', 'Cybermobbing', 'Hybridveranstaltung', 'Trickfilm', 'Podcast', 'Mehrsprachigkeit', 'Jugendbeteiligung', 'Sprachförderung', 'Inklusion', 'Fördermittel', 'Öffentlichkeitsarbeit', 'Klassenchat', 'Programmieren', 'Wissensmanagement', 'Aufsichtspflicht', 'Kinderschutz', 'Stadtteilarbeit', 'Ferienprogramm', 'Digitalisierung', 'Lesepatenschaft', 'Kulturvermittlung', 'Ehrenamt', 'Ganztag', 'Übergangsgespräch', 'Fotoerlaubnis'];
export const deeds = ['vorbereiten', 'anschaffen', 'ausprobieren', 'gemeinsam planen', 'dokumentieren', 'erklären', 'weitergeben', 'neu ordnen', 'abrechnen', 'beantragen', 'anleiten', 'auswerten', 'übersetzen', 'ausleihen', 'absprechen', 'verlängern'];
export const spots = ['im Gruppenraum', 'in der Aula', 'im Lehrerzimmer', 'auf dem Hof', 'in der Bibliothek', 'im Stadtteil', 'beim Träger', 'im Werkraum', 'zu Hause', 'am Elternabend', 'in der Dienstberatung', 'im Archiv', 'beim Sommerfest', 'in den Ferien'];
export const times = ['seit dem Frühjahr', 'nächste Woche', 'jeden zweiten Dienstag', 'im vergangenen Schuljahr', 'nach den Ferien', 'am Vormittag', 'in der Projektwoche', 'vor drei Jahren', 'bis Ende November', 'zum Halbjahr', 'zweimal im Monat'];

/** `{x}` stands for a word of the list of that name. */
export const sentences = [
  'Wir haben {times} {things} für {groups} angeschafft.',
  'Hat jemand Erfahrung damit, wie sich {things} {spots} {deeds} lassen?',
  'Bei uns hat sich bewährt, das Thema {subjects} zuerst mit dem Team zu besprechen.',
  'Für {groups} ist das {spots} oft das erste Mal, dass sie mit {subjects} zu tun haben.',
  'Die {things} lagern wir {spots}, der Schlüssel hängt im Büro.',
  'Wer {things} braucht, kann sie bei uns {deeds}.',
  'Ich würde {subjects} und {subjects} nicht trennen, das gehört {spots} zusammen.',
  'Danke, das hilft mir weiter, wir werden das {times} so {deeds}.',
  'Gibt es eine Vorlage, mit der wir {things} {deeds} können?',
  'Der Antrag zu {subjects} wurde {times} bewilligt, die Abrechnung steht noch aus.',
  'Nach unserer Erfahrung brauchen {groups} dafür etwa zwei Stunden und eine ruhige Ecke.',
  'Das stimmt, aber {spots} fehlt uns dafür schlicht die Zeit.',
  'Unsere Runde zu {subjects} trifft sich {times}, Gäste sind willkommen.',
  'Wichtig war uns, dass {groups} selbst entscheiden, welche {things} sie nutzen.',
  'Was kostet so etwas, wenn man {things} für {groups} rechnet?',
  'Mit einer Einwilligung auf Papier waren wir {spots} auf der sicheren Seite.',
  'Vielleicht lässt sich das mit der Fortbildung zu {subjects} verbinden.',
  'Ja.',
  'Das sehe ich auch so.',
  'Ich frage {times} noch einmal nach und melde mich dann hier.',
  'In der Handreichung steht dazu leider nur ein Absatz, {subjects} kommt darin nicht vor.',
  'Am Ende haben {groups} die {things} einfach {spots} aufgebaut, und es lief.',
  'Kann man die {things} auch ohne eigenes Netz {deeds}?',
  'Zwei von drei Gruppen nutzen das inzwischen {times}, ganz ohne Anleitung.',
  'Welche Regeln gelten, wenn {groups} {spots} fotografieren?',
  'Für {subjects} gibt es {spots} eine Sprechstunde, sie ist {times} gut besucht.',
];

export const topicTitles = ['{things} für {groups}', 'Wie {subjects} {spots} gelingt', '{subjects}: Wer macht mit?', 'Frage zu {subjects} und {things}', '{things} {deeds}', 'Erfahrungen mit {subjects} {spots}', 'Suche Vorlage: {subjects}', '{subjects} für {groups}', 'Termin {times}: {subjects}'];
export const roomNames = ['{subjects}', '{subjects} und {subjects}', '{subjects} {spots}', 'Runde {subjects}', '{things} und {subjects}', 'AG {subjects}', 'Netzwerk {subjects}'];
export const eventTitles = ['{subjects} {spots}', 'Werkstatt: {things} {deeds}', 'Austausch zu {subjects}', '{subjects} für {groups}', 'Sprechstunde {subjects}', 'Fortbildung {subjects}: {things} {deeds}'];
export const abilities = ['{subjects}', '{things} {deeds}', '{subjects} für {groups}', '{subjects} {spots}', 'Gespräche zu {subjects}', '{things} für {groups} {deeds}'];
export const mottos = ['Erst fragen, dann {deeds}.', '{subjects} ist Teamarbeit.', 'Lieber klein anfangen als gar nicht.', '{things} sind kein Selbstzweck.', 'Für {groups} zuerst.', 'Jede Frage ist willkommen.'];
