import type { Limit } from '../../platform/limits/limits.js';

const limit = (name: string, tries: number, minutes: number): Limit => ({ name, tries, minutes });

/** Failed tries for one account, wherever they come from, and from one network address, whatever account they are for. */
export const signInOfAccount = limit('sign_in.account', 10, 15);
export const signInFromAddress = limit('sign_in.address', 10, 15);
/** Links tried out, invitations included. */
export const linksFromAddress = limit('links.address', 10, 15);
/** A class room behind one network address may register together. */
export const registrationsFromAddress = limit('registration.address', 40, 60);
/** Nobody's mailbox is filled by strangers. */
export const mailsToAddress = limit('mails.to', 5, 60);
export const resetsFromAddress = limit('reset.address', 10, 15);
