import { defineTexts } from '../../platform/texts';

/** Names of the roles, as one speaks of them. */
export const roleTexts = defineTexts({
  de: { member: 'Mitglied', organiser: 'Organisation', moderator: 'Moderation', administrator: 'Administration' },
  en: { member: 'Member', organiser: 'Organiser', moderator: 'Moderator', administrator: 'Administrator' },
});
