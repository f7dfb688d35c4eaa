import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { languages } from '../kernel/language.js';
import {
  Account,
  Device,
  email,
  introduction,
  newPassword,
  password,
  Registration,
  token,
  why,
} from './people.schema.js';

export const showRegistration = route('GET /api/registration', {
  access: 'everyone',
  summary: 'What the registration form offers: names of known institutions',
  output: z.object({ institutions: z.array(z.string()) }),
});
export const register = route('POST /api/accounts', {
  access: 'everyone',
  summary:
    'Ask to be let in; the address is confirmed by mail. The answer does not tell whether it has an account. A password given here counts only if none is chosen there and nobody else registers the address',
  input: z.object({
    ...introduction,
    email,
    password: newPassword.optional(),
    why: why.default(''),
  }),
});
export const showUnconfirmed = route('GET /api/confirmations/:token', {
  access: 'everyone',
  summary: 'What was written in the registration that the link of the mail confirms, by whomever',
  input: z.object({ token }),
  output: Registration,
});
export const confirmAddress = route('POST /api/confirmations', {
  access: 'everyone',
  summary:
    'Confirm an address with the token of the mail, once, and choose the password of a new account; words given here replace those of the registration',
  input: z.object({ token, password: newPassword.optional(), ...Registration.partial().shape }),
  output: z.object({ outcome: z.enum(['waiting', 'active', 'address_changed']), email: z.string() }),
});

export const askForReset = route('POST /api/password-resets', {
  access: 'everyone',
  summary: 'Send a link to choose a new password; answers alike for any address',
  input: z.object({ email }),
});
export const resetPassword = route('POST /api/password-resets/redeem', {
  access: 'everyone',
  summary:
    'Choose a new password with the token of the mail, once; ends all sessions and closes the personal calendar feed',
  input: z.object({ token, password: newPassword }),
});

export const showAccount = route('GET /api/account', { access: 'member', summary: 'My account', output: Account });
export const editAccount = route('PATCH /api/account', {
  access: 'member',
  summary: 'Language of mails, and whether others see that I am here',
  input: z.object({ language: z.enum(languages), showsPresence: z.boolean() }).partial(),
  output: Account,
});
export const changePassword = route('PUT /api/account/password', {
  access: 'member',
  summary: 'Change my password; ends all other sessions and closes my personal calendar feed',
  input: z.object({ current: password, password: newPassword }),
});
export const changeAddress = route('PUT /api/account/address', {
  access: 'member',
  summary: 'Ask for another address; it counts once confirmed, and the old one is told',
  input: z.object({ email, password }),
  output: Account,
});
export const listDevices = route('GET /api/account/sessions', {
  access: 'member',
  summary: 'Where I am signed in',
  output: z.object({ items: z.array(Device) }),
});
export const endDevice = route('DELETE /api/account/sessions/:id', {
  access: 'member',
  confirmed: true,
  summary: 'Sign out one device',
  input: z.object({ id: z.uuid() }),
});
export const endOtherDevices = route('DELETE /api/account/sessions', {
  access: 'member',
  confirmed: true,
  summary: 'Sign out all other devices',
  output: z.object({ ended: z.int() }),
});

export const exportAccount = route('GET /api/account/export', {
  access: 'member',
  confirmed: true,
  effort: 'heavy',
  summary: 'What is kept about me: account, devices, what I did in the administration, and what each feature keeps',
  output: z.object({
    account: Account,
    devices: z.array(Device),
    actions: z.array(z.object({ at: z.iso.datetime(), action: z.string(), subject: z.string() })),
    /** By kind: profile, offers, competences, posts, rooms, events, requests and so on; at most 5,000 of each and eight million signs of all, the newest. */
    kept: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
    /** Kinds of which there is more. */
    incomplete: z.array(z.string()),
  }),
});
