import { defineTexts } from '../platform/texts';

/** Words for what profiles are made of; used by the directory, the profile form and contact requests. */
export const profileTexts = defineTexts({
  de: {
    offerKinds: { consultation: 'Beratung', talk: 'Vortrag, Elternabend', shadowing: 'Hospitation', training: 'Fortbildung im Team' },
    /** In a list or a sentence. */
    offerNames: { consultation: 'Beratung', talk: 'Vortrag', shadowing: 'Hospitation', training: 'Fortbildung' },
    inMode: { onsite: 'vor Ort', online: 'online' },
    offerTargets: { kita: 'Kita', primary: 'Grundschule, Hort', secondary: 'Ab Klasse 5', youth: 'Jugendarbeit', adults: 'Kollegium, Erwachsene' },
    offerModes: { onsite: 'Vor Ort', online: 'Online' },
    languages: {
      de: 'Deutsch', gsg: 'Gebärdensprache', en: 'Englisch', ar: 'Arabisch', bg: 'Bulgarisch', zh: 'Chinesisch', fr: 'Französisch', el: 'Griechisch', it: 'Italienisch', hr: 'Kroatisch', ku: 'Kurdisch', fa: 'Persisch',
      ps: 'Paschtu', pl: 'Polnisch', pt: 'Portugiesisch', ro: 'Rumänisch', ru: 'Russisch', sr: 'Serbisch', es: 'Spanisch', cs: 'Tschechisch', ti: 'Tigrinya', tr: 'Türkisch', uk: 'Ukrainisch', hu: 'Ungarisch', vi: 'Vietnamesisch',
    },
    bands: { foundation: 'Grundlagen', intermediate: 'selbständig', advanced: 'fortgeschritten', 'highly-specialised': 'spezialisiert' },
    audiences: { everyone: 'alle', members: 'Mitglieder', nobody: 'niemand' },
    confirmed: (month: string) => `bestätigt ${month}`,
    asking: (month: string) => `bestätigt ${month}, Nachfrage läuft`,
    unconfirmed: 'noch nicht bestätigt',
  },
  en: {
    offerKinds: { consultation: 'Consultation', talk: 'Talk, parents’ evening', shadowing: 'Shadowing', training: 'Team training' },
    offerNames: { consultation: 'Consultation', talk: 'Talk', shadowing: 'Shadowing', training: 'Training' },
    inMode: { onsite: 'on site', online: 'online' },
    offerTargets: { kita: 'Day care', primary: 'Primary school', secondary: 'From grade 5', youth: 'Youth work', adults: 'Colleagues, adults' },
    offerModes: { onsite: 'On site', online: 'Online' },
    languages: {
      de: 'German', gsg: 'German Sign Language', en: 'English', ar: 'Arabic', bg: 'Bulgarian', zh: 'Chinese', fr: 'French', el: 'Greek', it: 'Italian', hr: 'Croatian', ku: 'Kurdish', fa: 'Persian',
      ps: 'Pashto', pl: 'Polish', pt: 'Portuguese', ro: 'Romanian', ru: 'Russian', sr: 'Serbian', es: 'Spanish', cs: 'Czech', ti: 'Tigrinya', tr: 'Turkish', uk: 'Ukrainian', hu: 'Hungarian', vi: 'Vietnamese',
    },
    bands: { foundation: 'foundation', intermediate: 'independent', advanced: 'advanced', 'highly-specialised': 'specialised' },
    audiences: { everyone: 'everyone', members: 'members', nobody: 'nobody' },
    confirmed: (month: string) => `confirmed ${month}`,
    asking: (month: string) => `confirmed ${month}, being asked`,
    unconfirmed: 'not yet confirmed',
  },
});
