import { fold } from './fold.js';

/** Words that carry nothing to find: grammar, and what one says around a request. */
export const stopWords = new Set(
  `a aber all alle allem allen aller alles als also am an and ander andere anderen anderer andern auch auf aus bei beim bin bis bist bzw da dabei dafür damit dann daran
darauf darf darin darüber das dass dasselbe davon dazu dein deine deinem deinen deiner dem den denn der deren derer des deshalb dessen dich die dies diese diesem diesen
dieser dieses dir doch dort du durch dürfen ein eine einem einen einer eines einige einigen einiger einiges er es etwa etwas euch euer eure eurem euren eurer for für
gab ganz gar gegen geht gibt habe haben hat hatte hätte hätten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins irgendwie ist ja je jede
jedem jeden jeder jedes jemand jemanden jene jetzt kann kein keine keinem keinen keiner kennen kennt können könnte lassen man manche mehr mein meine meinem meinen meiner
mich mir mit muss müssen möchte möchten möglichst nach nicht nichts noch nun nur ob oder of ohne schon sehr sein seine seinem seinen seiner seit sich sie sind so sogar
solche soll sollen sollte sondern sonst sowie the to über um und uns unser unsere unserem unseren unserer unter usw vom von vor wann war waren warum was weg weil welche
welchem welchen welcher welches wenn wer werde werden wie wieder wieso will wir wird wirst wo wobei wodurch wofür woher wohin wollen womit worüber würde würden während
wäre zu zum zur zwar zwischen bitte danke gern gerne gut hallo suche suchen sucht gesucht brauche brauchen braucht benötige benötigen hilft helfen frage fragen
wissen weiß wusste auskennen auskennt erklären erklärt zeigen zeigt machen macht mache tun person personen mensch menschen jemandem thema
hab hätt wär würd brauch bräuchte bräuchten such ahnung keinerlei leider eigentlich vielleicht überhaupt dringend bitten vielen dank moin hi hey irgendwer irgendwas irgendjemand irgendjemanden spricht speaks
i me my we our us you your need needs needed help helps with who whom how do does did are be been have has can could would should want wants looking someone somebody anyone anybody about please know knows from there what where which some any this that or if on at by not no don't im i'm`
    .split(/\s+/)
    .map(fold),
);

/** Verbs of doing: they count only where nothing else was said. */
export const weakWords = new Set(
  `vorbereiten planen organisieren durchführen gestalten anbieten halten einrichten nutzen benutzen verwenden einsetzen arbeiten umgehen starten beginnen finden lernen
bekommen verbessern entwickeln erstellen umsetzen anfangen unterstützen unterstützung hilfe begleiten neu neue neuen neuer unsere digital digitale digitalen mal`
    .split(/\s+/)
    .map(fold),
);
