import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { z } from 'zod';
import { Form, SubmitButton, TextField, useContractForm } from '.';

const schema = z.object({ email: z.email(), password: z.string().min(1) });
const answer = jest.fn<typeof fetch>();
const done = jest.fn<() => void>();

beforeEach(() => {
  document.documentElement.lang = 'de';
  globalThis.fetch = answer;
});
afterEach(() => {
  jest.resetAllMocks();
});

function SignIn() {
  const form = useContractForm({ on: 'POST /api/session', schema: async () => schema, defaults: { email: '', password: '' }, done });
  return (
    <Form form={form}>
      <TextField name="email" label="E-Mail" />
      <TextField name="password" label="Passwort" type="password" />
      <SubmitButton>Anmelden</SubmitButton>
    </Form>
  );
}

const replies = (status: number, body: unknown) =>
  answer.mockResolvedValueOnce({ status, headers: new Headers({ 'content-type': 'application/problem+json' }), text: async () => (body === undefined ? '' : JSON.stringify(body)) } as Response);

async function send(email: string, password: string) {
  const user = userEvent.setup();
  render(<SignIn />);
  if (email) await user.type(screen.getByLabelText('E-Mail'), email);
  if (password) await user.type(screen.getByLabelText('Passwort'), password);
  await user.click(screen.getByRole('button', { name: 'Anmelden' }));
}

describe('a form of the contract', () => {
  it('sends nothing that the schema refuses, says so at the field and goes there', async () => {
    await send('mia', 'geheim');
    const field = screen.getByLabelText('E-Mail');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(document.getElementById(field.getAttribute('aria-describedby')!)?.textContent).toMatch(/E-Mail-Adresse angeben/);
    expect(document.activeElement).toBe(field);
    expect(answer).not.toHaveBeenCalled();
  });

  it('shows what the server found at its field and keeps what was typed', async () => {
    replies(422, { type: '', title: 'Bitte prüfen Sie die markierten Felder.', status: 422, code: 'input.invalid', errors: [{ field: 'password', code: 'x', detail: 'Das Passwort stimmt nicht.' }] });
    await send('mia@beispiel.de', 'geheim');
    expect(await screen.findByText('Das Passwort stimmt nicht.')).toBeTruthy();
    expect((screen.getByLabelText('Passwort') as HTMLInputElement).value).toBe('geheim');
    expect((screen.getByLabelText('E-Mail') as HTMLInputElement).value).toBe('mia@beispiel.de');
    expect(done).not.toHaveBeenCalled();
  });

  it('shows a refusal that belongs to no field above the form and moves there', async () => {
    replies(429, { type: '', title: 'Das waren zu viele Versuche.', status: 429, code: 'rate.limited' });
    await send('mia@beispiel.de', 'geheim');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Das waren zu viele Versuche.');
    expect(document.activeElement).toBe(alert);
  });

  it('says that nothing is lost when the server cannot be reached', async () => {
    answer.mockRejectedValueOnce(new TypeError('fetch failed'));
    await send('mia@beispiel.de', 'geheim');
    expect((await screen.findByRole('alert')).textContent).toContain('nicht erreichbar');
  });

  it('hands over what was typed and reports success', async () => {
    replies(204, undefined);
    await send('mia@beispiel.de', 'geheim');
    await waitFor(() => expect(done).toHaveBeenCalled());
    expect(answer.mock.calls[0]?.[0]).toBe('/api/session');
    expect(answer.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{"email":"mia@beispiel.de","password":"geheim"}' });
  });
});
