import type { Limit } from '../../../platform/limits/limits.js';

const limit = (name: string, tries: number, minutes: number): Limit => ({ name, tries, minutes });

/** Failed sign-ins to one account from one network, soon again and all day. Nobody elsewhere uses them up. */
export const signInHere = limit('sign_in.account_network', 10, 15);
export const signInHereToday = limit('sign_in.account_network.day', 40, 24 * 60);
/** What is left of that while an account, or everything, is attacked from many networks. */
export const signInUnderAttack = limit('sign_in.attacked', 3, 15);
/** Failed sign-ins from a browser that has signed in to this account before: only its own count. */
export const signInOfDevice = limit('sign_in.device', 10, 15);
/** Failed sign-ins from one network and one site, whatever the accounts: a school behind one address has room for many mistakes. */
export const signInFromNetwork = limit('sign_in.network', 60, 15);
export const signInFromSite = limit('sign_in.site', 180, 15);
/** From so many failures on, an account or the whole installation counts as attacked. */
export const attackOnAccount = limit('sign_in.account', 50, 60);
export const attackOnAll = limit('sign_in.all', 1000, 15);
/** The password asked for once more in a session. */
export const passwordAgain = limit('password.again', 10, 15);
/** Links tried out, invitations included; their 256 bits are the defence, this one spares the database. */
export const linksFromNetwork = limit('links.network', 60, 15);
/** A class room behind one network address may register together. */
export const registrationsFromNetwork = limit('registration.network', 40, 60);
export const registrationsFromSite = limit('registration.site', 120, 60);
/** Nobody's mailbox is filled by strangers. */
export const mailsToAddress = limit('mails.to', 5, 60);
/** The same however many networks ask: the first mail at the wish of a site, and further ones, which use up none of those. Nobody is told, as it may be the doing of others. */
export const mailsToMailbox = limit('mails.to_mailbox', 15, 60);
export const furtherMailsToMailbox = limit('mails.to_mailbox.further', 5, 60);
export const firstMailOfSite = limit('mails.first_of_site', 1, 60);
/** Mails to whatever addresses at the wish of one member. */
export const addressesOfMember = limit('address.change', 5, 60);
export const resetsFromNetwork = limit('reset.network', 30, 15);
export const resetsFromSite = limit('reset.site', 90, 15);
/** Reset mails to one mailbox at the wish of anybody: few, but so often that the newest link (30 minutes) is valid. */
export const resetMails = limit('reset.mails', 2, 15);
/** The same at the wish of a browser that has signed in to the account before. */
export const resetMailsOfDevice = limit('reset.mails.device', 3, 15);
