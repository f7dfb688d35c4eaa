import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { z } from 'zod';
import { Form, SubmitButton, TextField, useContractForm } from '.';
import { DraftsProvider } from '../drafts';

function Letter({ email = '' }: { email?: string }) {
  const form = useContractForm({
    on: 'POST /api/session',
    draft: 'letter',
    schema: async () => z.object({}),
    defaults: { email, password: '' },
  });
  return (
    <Form form={form}>
      <TextField name="email" label="E-Mail" />
      <TextField name="password" label="Passwort" />
    </Form>
  );
}

const draw = (owner: string, email?: string) =>
  render(
    <DraftsProvider owner={owner}>
      <Letter email={email} />
    </DraftsProvider>,
  );
const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

beforeEach(() => {
  document.documentElement.lang = 'de';
  localStorage.clear();
});

describe('what was begun in a form', () => {
  it('is there again, but never a password, and can be thrown away', async () => {
    const first = draw('mia');
    await userEvent.type(screen.getByLabelText('E-Mail'), 'halb');
    await userEvent.type(screen.getByLabelText('Passwort'), 'geheim');
    first.unmount();
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('geheim');

    const second = draw('mia');
    expect(value('E-Mail')).toBe('halb');
    expect(value('Passwort')).toBe('');
    expect(screen.getByRole('status').textContent).toContain('Entwurf wiederhergestellt');
    await userEvent.click(screen.getByRole('button', { name: 'Verwerfen' }));
    expect(value('E-Mail')).toBe('');
    second.unmount();

    draw('mia');
    expect(value('E-Mail')).toBe('');
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('is shown to nobody else', async () => {
    const first = draw('mia');
    await userEvent.type(screen.getByLabelText('E-Mail'), 'vertraulich');
    first.unmount();
    draw('karl');
    expect(value('E-Mail')).toBe('');
  });

  it('brings the version along that it was made from, so that a newer one is not overwritten unseen', async () => {
    function Room({ version, name }: { version: number; name: string }) {
      const form = useContractForm({
        on: 'PATCH /api/rooms/:roomId',
        draft: 'room.r',
        schema: async () => z.object({ name: z.string(), purpose: z.string(), version: z.number() }),
        defaults: { roomId: 'r', name, purpose: 'Zum Üben', version },
        current: async () => ({ roomId: 'r', name, purpose: 'Zum Üben', version }),
      });
      return (
        <Form form={form}>
          <TextField name="name" label="Name" />
          <SubmitButton>Speichern</SubmitButton>
        </Form>
      );
    }
    const room = (version: number, name: string) =>
      render(
        <DraftsProvider owner="mia">
          <Room version={version} name={name} />
        </DraftsProvider>,
      );
    const first = room(1, 'Alt');
    await userEvent.type(screen.getByLabelText('Name'), 'er Entwurf');
    first.unmount();

    const sent: { name: string; version: number }[] = [];
    globalThis.fetch = (async (_, request) => {
      sent.push(JSON.parse(request!.body as string) as (typeof sent)[0]);
      const changed = sent.at(-1)!.version !== 2;
      return new Response(
        JSON.stringify(changed ? { type: '', title: 'Inzwischen', status: 409, code: 'conflict.changed' } : {}),
        { status: changed ? 409 : 200, headers: { 'content-type': 'application/json' } },
      );
    }) as typeof fetch;
    const second = room(2, 'Von anderswo');
    expect(value('Name')).toBe('Alter Entwurf');
    await userEvent.click(screen.getByRole('button', { name: 'Speichern' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Von anderswo');
    expect(alert.textContent).toContain('Alter Entwurf');
    expect(value('Name')).toBe('Alter Entwurf');
    second.unmount();

    // Left without a decision: nothing is forgotten, neither the text nor what it was made from.
    room(2, 'Von anderswo');
    await userEvent.click(screen.getByRole('button', { name: 'Speichern' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Meine Fassung speichern' }));
    await waitFor(() =>
      expect(sent.map(({ name, version }) => [name, version])).toEqual([
        ['Alter Entwurf', 1],
        ['Alter Entwurf', 1],
        ['Alter Entwurf', 2],
      ]),
    );
  });

  it('is not put over what is known by now to be the same', async () => {
    const first = draw('mia');
    await userEvent.type(screen.getByLabelText('E-Mail'), 'neu');
    first.unmount();
    draw('mia', 'neu');
    expect(screen.queryByRole('status')).toBeNull();
  });
});
