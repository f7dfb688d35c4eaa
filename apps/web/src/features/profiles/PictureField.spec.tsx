import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Profile } from '@querschnitt/shared/profiles/profile.schema';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PictureField } from './PictureField';

const MEGABYTE = 1024 * 1024;
const picture = (bytes: number) =>
  Object.defineProperty(new File([], 'bild.jpg', { type: 'image/jpeg' }), 'size', { value: bytes });
let sent: number;

beforeEach(() => {
  document.documentElement.lang = 'de';
  sent = 0;
  globalThis.fetch = (async () => (
    sent++,
    new Response('{}', { headers: { 'content-type': 'application/json' } })
  )) as typeof fetch;
});

describe('a chosen picture', () => {
  it('of more than 10 MB is refused before it is sent; a smaller one is sent', async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <PictureField profile={{ name: 'Mia', handle: 'mia', picture: null } as unknown as Profile} />
      </QueryClientProvider>,
    );
    const field = screen.getByLabelText<HTMLInputElement>(/Bild/, { selector: 'input' });
    await userEvent.upload(field, picture(10 * MEGABYTE + 1));
    expect((await screen.findByRole('alert')).textContent).toContain('Das Bild hat 11 MB');
    expect(sent).toBe(0);
    await userEvent.upload(field, picture(10 * MEGABYTE));
    await waitFor(() => expect(sent).toBe(1));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
