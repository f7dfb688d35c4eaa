import { defineTexts } from '../../../platform/texts';

export const texts = defineTexts({
  de: {
    rooms: 'Räume',
    intro: 'Ein Raum sammelt Fragen und Erfahrungen zu einer Aufgabe, über Häuser und Bereiche hinweg.',
    newRoom: 'Neuer Raum',
    noRooms: 'Noch gibt es keinen Raum',
    noRoomsText: 'Eröffnen Sie den ersten: Worüber wollen Sie sich austauschen?',
    join: 'Beitreten',
    member: 'Mitglied',
    owner: 'Ansprechperson',
  },
  en: {
    rooms: 'Rooms',
    intro: 'A room gathers questions and experience around one task, across houses and fields.',
    newRoom: 'New room',
    noRooms: 'There is no room yet',
    noRoomsText: 'Open the first one: what do you want to talk about?',
    join: 'Join',
    member: 'Member',
    owner: 'Contact',
  },
});
