import type { Framework } from './framework.js';

/**
 * DigComp 2.1 (Carretero, Vuorikari, Punie, JRC106281, EUR 28558 EN, 2017), compatible with 2.2.
 * English titles are authoritative; the German ones are a working translation, as no official edition could be verified.
 */
export const digcomp21: Framework = {
  framework: 'DigComp',
  version: '2.1',
  compatibleVersions: ['2.2'],
  areas: [
    {
      id: '1',
      title: { de: 'Informations- und Datenkompetenz', en: 'Information and data literacy' },
      short: { de: 'Informationen und Daten', en: 'Information and data' },
      competences: [
        {
          id: '1.1',
          title: {
            de: 'Daten, Informationen und digitale Inhalte suchen und filtern',
            en: 'Browsing, searching and filtering data, information and digital content',
          },
          short: { de: 'Suchen und filtern', en: 'Searching, filtering' },
        },
        {
          id: '1.2',
          title: {
            de: 'Daten, Informationen und digitale Inhalte bewerten',
            en: 'Evaluating data, information and digital content',
          },
          short: { de: 'Bewerten', en: 'Evaluating' },
        },
        {
          id: '1.3',
          title: {
            de: 'Daten, Informationen und digitale Inhalte verwalten',
            en: 'Managing data, information and digital content',
          },
          short: { de: 'Verwalten', en: 'Managing data' },
        },
      ],
    },
    {
      id: '2',
      title: { de: 'Kommunikation und Zusammenarbeit', en: 'Communication and collaboration' },
      short: { de: 'Kommunikation, Zusammenarbeit', en: 'Communication, collaboration' },
      competences: [
        {
          id: '2.1',
          title: { de: 'Mithilfe digitaler Technologien interagieren', en: 'Interacting through digital technologies' },
          short: { de: 'Interagieren', en: 'Interacting' },
        },
        {
          id: '2.2',
          title: { de: 'Mithilfe digitaler Technologien teilen', en: 'Sharing through digital technologies' },
          short: { de: 'Teilen', en: 'Sharing' },
        },
        {
          id: '2.3',
          title: {
            de: 'Mithilfe digitaler Technologien gesellschaftlich teilhaben',
            en: 'Engaging in citizenship through digital technologies',
          },
          short: { de: 'Beteiligung', en: 'Citizenship' },
        },
        {
          id: '2.4',
          title: {
            de: 'Mithilfe digitaler Technologien zusammenarbeiten',
            en: 'Collaborating through digital technologies',
          },
          short: { de: 'Zusammenarbeiten', en: 'Collaborating' },
        },
        {
          id: '2.5',
          title: { de: 'Netiquette', en: 'Netiquette' },
          short: { de: 'Verhaltensregeln', en: 'Netiquette' },
        },
        {
          id: '2.6',
          title: { de: 'Digitale Identität verwalten', en: 'Managing digital identity' },
          short: { de: 'Digitale Identität', en: 'Digital identity' },
        },
      ],
    },
    {
      id: '3',
      title: { de: 'Erstellung digitaler Inhalte', en: 'Digital content creation' },
      short: { de: 'Inhalte erstellen', en: 'Creating content' },
      competences: [
        {
          id: '3.1',
          title: { de: 'Digitale Inhalte entwickeln', en: 'Developing digital content' },
          short: { de: 'Inhalte entwickeln', en: 'Developing content' },
        },
        {
          id: '3.2',
          title: {
            de: 'Digitale Inhalte integrieren und überarbeiten',
            en: 'Integrating and re-elaborating digital content',
          },
          short: { de: 'Inhalte überarbeiten', en: 'Re-elaborating content' },
        },
        {
          id: '3.3',
          title: { de: 'Urheberrecht und Lizenzen', en: 'Copyright and licences' },
          short: { de: 'Urheberrecht', en: 'Copyright' },
        },
        {
          id: '3.4',
          title: { de: 'Programmieren', en: 'Programming' },
          short: { de: 'Programmieren', en: 'Programming' },
        },
      ],
    },
    {
      id: '4',
      title: { de: 'Sicherheit', en: 'Safety' },
      short: { de: 'Sicherheit', en: 'Safety' },
      competences: [
        {
          id: '4.1',
          title: { de: 'Geräte schützen', en: 'Protecting devices' },
          short: { de: 'Geräte schützen', en: 'Protecting devices' },
        },
        {
          id: '4.2',
          title: { de: 'Personenbezogene Daten und Privatsphäre schützen', en: 'Protecting personal data and privacy' },
          short: { de: 'Datenschutz', en: 'Privacy' },
        },
        {
          id: '4.3',
          title: { de: 'Gesundheit und Wohlbefinden schützen', en: 'Protecting health and well-being' },
          short: { de: 'Gesundheit', en: 'Health' },
        },
        {
          id: '4.4',
          title: { de: 'Umwelt schützen', en: 'Protecting the environment' },
          short: { de: 'Umwelt', en: 'Environment' },
        },
      ],
    },
    {
      id: '5',
      title: { de: 'Problemlösung', en: 'Problem solving' },
      short: { de: 'Probleme lösen', en: 'Solving problems' },
      competences: [
        {
          id: '5.1',
          title: { de: 'Technische Probleme lösen', en: 'Solving technical problems' },
          short: { de: 'Technik-Probleme', en: 'Technical problems' },
        },
        {
          id: '5.2',
          title: {
            de: 'Bedarfe und technologische Lösungen erkennen',
            en: 'Identifying needs and technological responses',
          },
          short: { de: 'Bedarfe erkennen', en: 'Identifying needs' },
        },
        {
          id: '5.3',
          title: { de: 'Digitale Technologien kreativ nutzen', en: 'Creatively using digital technologies' },
          short: { de: 'Kreativ nutzen', en: 'Creative use' },
        },
        {
          id: '5.4',
          title: { de: 'Digitale Kompetenzlücken erkennen', en: 'Identifying digital competence gaps' },
          short: { de: 'Lücken erkennen', en: 'Identifying gaps' },
        },
      ],
    },
  ],
  levels: [
    {
      level: 1,
      band: 'foundation',
      autonomy: { de: 'Mit Anleitung', en: 'With guidance' },
      tasks: { de: 'Einfache Aufgaben', en: 'Simple tasks' },
    },
    {
      level: 2,
      band: 'foundation',
      autonomy: { de: 'Selbstständig, bei Bedarf mit Anleitung', en: 'Autonomy and with guidance where needed' },
      tasks: { de: 'Einfache Aufgaben', en: 'Simple tasks' },
    },
    {
      level: 3,
      band: 'intermediate',
      autonomy: { de: 'Allein', en: 'On my own' },
      tasks: {
        de: 'Klar umrissene Routineaufgaben und einfache Probleme',
        en: 'Well-defined and routine tasks, and straightforward problems',
      },
    },
    {
      level: 4,
      band: 'intermediate',
      autonomy: { de: 'Unabhängig und nach eigenem Bedarf', en: 'Independent and according to my needs' },
      tasks: {
        de: 'Aufgaben sowie klar umrissene, nicht alltägliche Probleme',
        en: 'Tasks, and well-defined and non-routine problems',
      },
    },
    {
      level: 5,
      band: 'advanced',
      autonomy: { de: 'Andere anleitend', en: 'Guiding others' },
      tasks: { de: 'Verschiedene Aufgaben und Probleme', en: 'Different tasks and problems' },
    },
    {
      level: 6,
      band: 'advanced',
      autonomy: {
        de: 'Auf andere in einem komplexen Umfeld eingehend',
        en: 'Able to adapt to others in a complex context',
      },
      tasks: { de: 'Auswahl der jeweils passendsten Aufgaben und Lösungen', en: 'Most appropriate tasks' },
    },
    {
      level: 7,
      band: 'highly-specialised',
      autonomy: {
        de: 'Wissen einbringen, um zur beruflichen Praxis beizutragen und andere anzuleiten',
        en: 'Integrate to contribute to the professional practice and to guide others',
      },
      tasks: {
        de: 'Komplexe Probleme mit begrenzten Lösungsmöglichkeiten lösen',
        en: 'Resolve complex problems with limited solutions',
      },
    },
    {
      level: 8,
      band: 'highly-specialised',
      autonomy: {
        de: 'Dem Fachgebiet neue Ideen und Verfahren vorschlagen',
        en: 'Propose new ideas and processes to the field',
      },
      tasks: {
        de: 'Komplexe Probleme mit vielen zusammenwirkenden Faktoren lösen',
        en: 'Resolve complex problems with many interacting factors',
      },
    },
  ],
};
