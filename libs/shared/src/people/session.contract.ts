import { z } from 'zod';
import { route } from '../kernel/contract.js';
import { email, ExampleAccount, password, SessionView } from './people.schema.js';
import { line } from '../kernel/line.js';

export const showSession = route('GET /api/session', {
  access: 'everyone',
  summary: 'Who is asking, and in which mode this installation runs',
  output: SessionView,
});
export const signIn = route('POST /api/session', {
  access: 'everyone',
  summary: 'Sign in with address and password',
  input: z.object({ email, password }),
});
export const confirmSession = route('POST /api/session/confirmation', {
  access: 'member',
  summary: 'Show my password once more; for 15 minutes this session may do what asks for it',
  input: z.object({ password }),
});
export const signOut = route('DELETE /api/session', { access: 'everyone', summary: 'Sign out on this device' });

export const listExampleAccounts = route('GET /api/example/accounts', {
  access: 'everyone',
  summary: 'Accounts of the example, one click away; only in the example mode on loopback',
  output: z.object({ items: z.array(ExampleAccount) }),
});
export const signInAsExample = route('POST /api/example/sign-in', {
  access: 'everyone',
  summary: 'Sign in as a person of the example',
  input: z.object({ account: line(100) }),
});
