import type { Sector } from '@querschnitt/shared/kernel/sector';

interface Place {
  slug: string;
  name: string;
  kind: string;
  provider: string | null;
  sectors: Sector[];
}

const place = (slug: string, name: string, kind: string, sector: Sector, provider: string | null = null): Place => ({
  slug,
  name,
  kind,
  provider,
  sectors: [sector],
});

const SAALEBRUECKE = 'Träger Saalebrücke';
const STADT = 'Stadt';

/** Invented institutions of a town of this size. */
export const institutions = [
  place('medienwerkstatt-brueckenkopf', 'Medienwerkstatt Brückenkopf', 'Medienzentrum', 'education', STADT),
  place('kita-birkennest', 'Kita Birkennest', 'Kita', 'education', SAALEBRUECKE),
  place('grundschule-am-weinberg', 'Grundschule am Weinberg', 'Schule', 'education', STADT),
  place('gemeinschaftsschule-am-muehlgraben', 'Gemeinschaftsschule am Mühlgraben', 'Schule', 'education', STADT),
  place('gymnasium-sonnenhang', 'Gymnasium Sonnenhang', 'Schule', 'education', STADT),
  place('foerderzentrum-lindenhof', 'Förderzentrum Lindenhof', 'Schule', 'education', STADT),
  place('berufsschule-alte-ziegelei', 'Berufsschule Alte Ziegelei', 'Schule', 'education', STADT),
  place('hort-kastanienhof', 'Hort Kastanienhof', 'Hort', 'education', SAALEBRUECKE),
  place('volkshochschule-saaleblick', 'Volkshochschule Saaleblick', 'Erwachsenenbildung', 'education', STADT),
  place('stadtteilbibliothek-nordlicht', 'Stadtteilbibliothek Nordlicht', 'Bibliothek', 'culture', STADT),
  place('museum-alte-optik', 'Museum Alte Optik', 'Museum', 'culture', STADT),
  place('musikschule-klangwerk', 'Musikschule Klangwerk', 'Musikschule', 'culture', STADT),
  place('theater-kulisse-neun', 'Theater Kulisse Neun', 'Theater', 'culture'),
  place('kunstverein-zwischenraum', 'Kunstverein Zwischenraum', 'Verein', 'culture'),
  place('stadtarchiv-turmgasse', 'Stadtarchiv Turmgasse', 'Archiv', 'culture', STADT),
  place('familienzentrum-ringwiese', 'Familienzentrum Ringwiese', 'Familienzentrum', 'social', SAALEBRUECKE),
  place('jugendzentrum-hafenkante', 'Jugendzentrum Hafenkante', 'Jugendzentrum', 'social', SAALEBRUECKE),
  place('traeger-saalebruecke', SAALEBRUECKE, 'Träger', 'social'),
  place('beratungsstelle-wegweiser', 'Beratungsstelle Wegweiser', 'Beratungsstelle', 'social', SAALEBRUECKE),
  place('jugendwerkstatt-zahnrad', 'Jugendwerkstatt Zahnrad', 'Jugendwerkstatt', 'social'),
  place(
    'mehrgenerationenhaus-plattenwerk',
    'Mehrgenerationenhaus Plattenwerk',
    'Begegnungsstätte',
    'social',
    SAALEBRUECKE,
  ),
] as const satisfies readonly Place[];

const person = <const Handle extends string>(
  handle: Handle,
  name: string,
  jobTitle: string,
  institution: (typeof institutions)[number]['slug'],
  sector: Sector,
) => ({
  handle,
  name,
  jobTitle,
  institution,
  sectors: [sector],
});

/** Invented people, beside the three whose accounts one may use. */
export const people = [
  person(
    'selin-aydogan',
    'Dr. Selin Aydoğan',
    'Medienrecht und Elternarbeit',
    'medienwerkstatt-brueckenkopf',
    'education',
  ),
  person('annegret-pfuetzner', 'Annegret Pfützner', 'Leitung', 'kita-birkennest', 'education'),
  person(
    'lea-sommerfeld-kowalczyk',
    'Lea Sommerfeld-Kowalczyk',
    'Familienberatung',
    'familienzentrum-ringwiese',
    'social',
  ),
  person('thuy-linh-nguyen', 'Thuy Linh Nguyen', 'Offene Jugendarbeit', 'jugendzentrum-hafenkante', 'social'),
  person('piotr-malecki', 'Piotr Małecki', 'Museumspädagogik', 'museum-alte-optik', 'culture'),
  person('jonas-wetterau', 'Jonas Wetterau', 'IT-Koordination', 'traeger-saalebruecke', 'social'),
  person('karsten-oehler', 'Karsten Öhler', 'Ausleihe und Medienerwerb', 'stadtteilbibliothek-nordlicht', 'culture'),
  person(
    'friederike-von-lossow-brandt',
    'Friederike von Lossow-Brandt',
    'Klassenleitung 3b',
    'grundschule-am-weinberg',
    'education',
  ),
  person('ruben-okafor', 'Ruben Okafor', 'Schlagzeug und Tontechnik', 'musikschule-klangwerk', 'culture'),
  person('henrike-vogelsang', 'Henrike Vogelsang', 'Sonderpädagogik', 'foerderzentrum-lindenhof', 'education'),
  person('matteo-brunetti', 'Matteo Brunetti', 'Informatik und Mathematik', 'gymnasium-sonnenhang', 'education'),
  person('swantje-hinrichs', 'Swantje Hinrichs', 'Deutsch als Zweitsprache', 'volkshochschule-saaleblick', 'education'),
  person('torben-kaltwasser', 'Torben Kaltwasser', 'Elektrotechnik', 'berufsschule-alte-ziegelei', 'education'),
  person('aminata-diallo', 'Aminata Diallo', 'Erzieherin im Hort', 'hort-kastanienhof', 'education'),
  person('gesine-rothkirch', 'Gesine Rothkirch', 'Schulleitung', 'grundschule-am-weinberg', 'education'),
  person('leonhard-zipfel', 'Leonhard Zipfel', 'Filmen und Schneiden', 'medienwerkstatt-brueckenkopf', 'education'),
  person('milena-horvat', 'Milena Horvat', 'Praxisanleitung', 'kita-birkennest', 'education'),
  person('bastian-kuehnel', 'Bastian Kühnel', 'Theaterpädagogik', 'theater-kulisse-neun', 'culture'),
  person('oksana-melnyk', 'Oksana Melnyk', 'Kuratorin', 'kunstverein-zwischenraum', 'culture'),
  person('wolfram-teichgraeber', 'Wolfram Teichgräber', 'Archivpädagogik', 'stadtarchiv-turmgasse', 'culture'),
  person('ines-feuerbach', 'Ines Feuerbach', 'Öffentlichkeitsarbeit', 'museum-alte-optik', 'culture'),
  person('clara-nussbaum', 'Clara Nußbaum', 'Geige und Ensemble', 'musikschule-klangwerk', 'culture'),
  person('farid-rahimi', 'Farid Rahimi', 'Sozialberatung', 'beratungsstelle-wegweiser', 'social'),
  person('sabrina-loewe', 'Sabrina Löwe', 'Schuldner- und Verbraucherberatung', 'beratungsstelle-wegweiser', 'social'),
  person('dominik-harzer', 'Dominik Harzer', 'Holz und Metall', 'jugendwerkstatt-zahnrad', 'social'),
  person(
    'renate-silbermann',
    'Renate Silbermann',
    'Ehrenamt und Senior:innen',
    'mehrgenerationenhaus-plattenwerk',
    'social',
  ),
  person('joscha-petersen', 'Joscha Petersen', 'Mobile Jugendarbeit', 'jugendzentrum-hafenkante', 'social'),
  person('yasemin-toprak', 'Yasemin Toprak', 'Frühe Hilfen', 'familienzentrum-ringwiese', 'social'),
  person('verena-gerstenberg', 'Verena Gerstenberg', 'Datenschutz und Qualität', 'traeger-saalebruecke', 'social'),
] as const;

/** The three accounts of the example; created before these people. */
export const accountHandles = ['miriam-hartung', 'hannelore-dietzsch', 'karla-mittenzwei'] as const;

export type ExampleHandle = (typeof people)[number]['handle'] | (typeof accountHandles)[number];
