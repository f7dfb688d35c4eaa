import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { z } from 'zod';
import { CheckGroup, Form, RadioGroup, SubmitButton, TextField, useContractForm } from '.';

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
  const form = useContractForm({
    on: 'POST /api/session',
    schema: async () => schema,
    defaults: { email: '', password: '' },
    done,
  });
  return (
    <Form form={form}>
      <TextField name="email" label="E-Mail" />
      <TextField name="password" label="Passwort" type="password" />
      <SubmitButton>Anmelden</SubmitButton>
    </Form>
  );
}

const replies = (status: number, body: unknown) =>
  answer.mockResolvedValueOnce({
    status,
    headers: new Headers({ 'content-type': 'application/problem+json' }),
    text: async () => (body === undefined ? '' : JSON.stringify(body)),
  } as Response);

async function send(email: string, password: string) {
  const user = userEvent.setup();
  render(<SignIn />);
  if (email) await user.type(screen.getByLabelText('E-Mail'), email);
  if (password) await user.type(screen.getByLabelText('Passwort'), password);
  await user.click(screen.getByRole('button', { name: 'Anmelden' }));
}

const many = z.object({
  name: z.string().min(1),
  sectors: z.array(z.string()).min(1),
  parts: z.array(z.object({ title: z.string().min(1), place: z.string().min(1) })),
});

function Announce() {
  const form = useContractForm({
    on: 'POST /api/events',
    schema: async () => many,
    defaults: { parts: [{ title: '', place: '' }], sectors: [], name: '' } as never,
  });
  return (
    <Form form={form}>
      <CheckGroup name="sectors" label="Bereich" options={[{ value: 'social', label: 'Soziales' }]} />
      <TextField name="name" label="Name" />
      <TextField name="parts.0.title" label="Titel" />
      <TextField name="parts.0.place" label="Ort" />
      <SubmitButton>Senden</SubmitButton>
    </Form>
  );
}

describe('the summary of a form', () => {
  it('names as many fields as are marked, from top to bottom, and leads to each', async () => {
    const user = userEvent.setup();
    render(<Announce />);
    await user.click(screen.getByRole('button', { name: 'Senden' }));
    const box = await screen.findByRole('alert');
    expect(box.textContent).toContain('4 Angaben');
    expect([...box.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
      'Bereich',
      'Name',
      'Titel',
      'Ort',
    ]);
    expect(document.querySelectorAll('[aria-invalid=true]')).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: 'Ort' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Ort'));
    await user.click(screen.getByRole('button', { name: 'Bereich' }));
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Soziales' }));
  });
});

describe('a form of the contract', () => {
  it('sends nothing that the schema refuses, says so at the field and goes there', async () => {
    await send('mia', 'geheim');
    const field = screen.getByLabelText('E-Mail');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(document.getElementById(field.getAttribute('aria-describedby')!)?.textContent).toMatch(
      /E-Mail-Adresse angeben/,
    );
    expect(document.activeElement).toBe(field);
    expect(answer).not.toHaveBeenCalled();
  });

  it('shows what the server found at its field and keeps what was typed', async () => {
    replies(422, {
      type: '',
      title: 'Bitte prüfen Sie die markierten Felder.',
      status: 422,
      code: 'input.invalid',
      errors: [{ field: 'password', code: 'x', detail: 'Das Passwort stimmt nicht.' }],
    });
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

  it('shows both versions where somebody else has saved meanwhile, and sends mine only when told to', async () => {
    function Name() {
      const form = useContractForm({
        on: 'PUT /api/events/:slug',
        schema: async () => z.object({ title: z.string(), version: z.number() }),
        defaults: { slug: 'treffen', title: 'Alt', version: 1 } as never,
        current: async () => ({ title: 'Deren Titel', version: 2 }) as never,
        done,
      });
      return (
        <Form form={form}>
          <TextField name="title" label="Titel" />
          <SubmitButton>Speichern</SubmitButton>
        </Form>
      );
    }
    replies(409, { type: '', title: 'Inzwischen', status: 409, code: 'conflict.changed' });
    const user = userEvent.setup();
    render(<Name />);
    await user.clear(screen.getByLabelText('Titel'));
    await user.type(screen.getByLabelText('Titel'), 'Mein Titel');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Deren Titel');
    expect(alert.textContent).toContain('Mein Titel');
    expect((screen.getByLabelText('Titel') as HTMLInputElement).value).toBe('Mein Titel');
    expect(done).not.toHaveBeenCalled();
    replies(200, {});
    await user.click(screen.getByRole('button', { name: 'Meine Fassung speichern' }));
    await waitFor(() => expect(done).toHaveBeenCalled());
    expect(JSON.parse(answer.mock.calls[1]![1]!.body as string)).toMatchObject({ title: 'Mein Titel', version: 2 });
  });

  it('names choices as the page does, and takes the newer version over when told to', async () => {
    function Door() {
      const form = useContractForm({
        on: 'PATCH /api/rooms/:roomId',
        schema: async () => z.object({}),
        defaults: { roomId: 'r', visibility: 'public', sectors: [], version: 1 },
        current: async () => ({ roomId: 'r', visibility: 'private', sectors: ['culture', 'social'], version: 2 }),
      });
      return (
        <Form form={form}>
          <RadioGroup
            name="visibility"
            label="Wer hat Zutritt"
            options={[
              { value: 'public', label: 'Alle', hint: 'auch ohne Anmeldung' },
              { value: 'private', label: 'Nur Eingeladene', hint: 'sonst niemand' },
            ]}
          />
          <CheckGroup
            name="sectors"
            label="Bereiche"
            optional
            options={[
              { value: 'culture', label: 'Kultur' },
              { value: 'social', label: <b>Soziales</b> },
            ]}
          />
          <SubmitButton>Speichern</SubmitButton>
        </Form>
      );
    }
    replies(409, { type: '', title: 'Inzwischen', status: 409, code: 'conflict.changed' });
    const user = userEvent.setup();
    render(<Door />);
    await user.click(screen.getByRole('button', { name: 'Speichern' }));
    const alert = await screen.findByRole('alert');
    expect(
      [...alert.querySelectorAll('dl')].map((pair) =>
        [...pair.querySelectorAll('dt:first-child, dd')].map((part) => part.textContent),
      ),
    ).toEqual([
      ['Wer hat Zutritt', 'Ihre Fassung', 'Alle', 'Neuere Fassung', 'Nur Eingeladene'],
      ['Bereiche', 'Ihre Fassung', 'nichts', 'Neuere Fassung', 'Kultur, Soziales'],
    ]);
    await user.click(screen.getByRole('button', { name: 'Neuere Fassung übernehmen' }));
    expect((screen.getByLabelText(/Nur Eingeladene/) as HTMLInputElement).checked).toBe(true);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it('goes on from the version it has saved where it stays on the page', async () => {
    function Room() {
      const form = useContractForm({
        on: 'PATCH /api/rooms/:roomId',
        schema: async () => z.object({ name: z.string(), version: z.number() }),
        defaults: { roomId: 'r', name: 'Alt', version: 1 },
        done,
      });
      return (
        <Form form={form}>
          <TextField name="name" label="Name" />
          <SubmitButton>Speichern</SubmitButton>
        </Form>
      );
    }
    const user = userEvent.setup();
    render(<Room />);
    for (const version of [2, 3]) {
      replies(200, { version });
      await user.type(screen.getByLabelText('Name'), '!');
      await user.click(screen.getByRole('button', { name: 'Speichern' }));
      await waitFor(() => expect(done).toHaveBeenCalledTimes(version - 1));
    }
    expect(answer.mock.calls.map(([, request]) => JSON.parse(request!.body as string) as unknown)).toMatchObject([
      { name: 'Alt!', version: 1 },
      { name: 'Alt!!', version: 2 },
    ]);
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
    expect(answer.mock.calls[0]?.[1]).toMatchObject({
      method: 'POST',
      body: '{"email":"mia@beispiel.de","password":"geheim"}',
    });
  });
});
