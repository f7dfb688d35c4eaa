import { expect, type Page } from '@playwright/test';
import { call } from './conversation.js';

let serial = 0;

/** Somebody new, invited by an administrator and signed in; the three people of the example are not always enough. */
export async function invited(
  page: Page,
  by: Page,
  name: string,
  role: 'member' | 'organiser' | 'moderator' = 'member',
) {
  const email = `gast-${++serial}-${Date.now()}@example.org`;
  await call(by, 'POST', '/api/invitations', { emails: [email], role });
  const mails = await (await by.request.get('/api/mails')).text();
  const token = new RegExp(`${email}[^]*?/einladung/([\\w-]{43})`).exec(mails)?.[1];
  expect(token, `an invitation to ${email} was mailed`).toBeTruthy();
  await call(page, 'POST', `/api/invitation-links/${token}`, {
    name,
    email,
    password: 'drei Birken am Bach',
    institution: 'Kita Birkennest',
    jobTitle: '',
    sectors: ['education'],
  });
  return page;
}
