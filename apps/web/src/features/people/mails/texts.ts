import { defineTexts } from '../../../platform/texts';

export const texts = defineTexts({
  de: {
    mails: 'Versandte Mails',
    lead: 'Im Beispielbetrieb verlässt keine Mail das Haus. Was hinausginge, steht hier, das Neueste zuerst.',
    to: (address: string) => `an ${address}`,
    due: (at: string) => `geht erst am ${at} hinaus`,
    calendar: 'mit Kalendereintrag',
    emptyTitle: 'Noch keine Mail',
    empty: 'Registrieren Sie sich, oder melden Sie sich zu einer Veranstaltung an: Die Mail dazu erscheint hier.',
    register: 'Registrieren',
  },
  en: {
    mails: 'Sent mail',
    lead: 'The example does not send any mail. What would be sent is shown here, newest first.',
    to: (address: string) => `to ${address}`,
    due: (at: string) => `goes out on ${at}`,
    calendar: 'with calendar entry',
    emptyTitle: 'No mail yet',
    empty: 'Register, or sign up for an event: the mail for it appears here.',
    register: 'Register',
  },
});
