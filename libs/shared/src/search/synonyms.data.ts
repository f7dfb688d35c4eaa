/**
 * Words that mean the same to whoever searches. Each line is a group; a phrase of several words stands for all of them
 * together. `>` makes it one-way: who asks for the left also wants the right, but not the other way round.
 */
export const synonyms = `
Beamer, Projektor
Kita, Kindergarten, Kindertagesstätte, Kindertageseinrichtung
KI, künstliche Intelligenz, AI > Chatbot
DSGVO, Datenschutz-Grundverordnung > Datenschutz
Bibliothek, Bücherei > Bibliothekar
Lehrer, Lehrkraft
Erzieher > pädagogische Fachkraft
Fortbildung, Weiterbildung, Schulung
Handy, Smartphone, Mobiltelefon
Tablet, iPad
Laptop, Notebook
Videokonferenz, Webkonferenz, Online-Treffen
DGS, Gebärdensprache
Leichte Sprache > einfache Sprache
Elternabend > Elternarbeit
Bildschirmzeit, Medienzeit > Mediennutzung
Mobbing, Cybermobbing
Barrierefreiheit > Rollstuhl
Zuschuss, Förderantrag > Fördermittel
Fördermittel > Förderantrag
Geflüchtete, Flüchtlinge
Ehrenamt, freiwilliges Engagement, Freiwillige
Senioren, ältere Menschen
DaZ, Deutsch als Zweitsprache
Öffentlichkeitsarbeit, Pressearbeit
Social Media, soziale Medien, soziale Netzwerke
Trickfilm, Stop-Motion, Animationsfilm
Podcast > Audio
Urheberrecht, Bildrechte
Makerspace, offene Werkstatt
Coding, Programmieren
Klassenchat, WhatsApp-Gruppe
`;
