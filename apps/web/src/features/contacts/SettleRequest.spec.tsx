import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ContactRequest } from '@querschnitt/shared/contacts/contact.schema';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DraftsProvider } from '../../platform/drafts';
import { SettleRequest } from './SettleRequest';

const request = (id: string) => ({ id, person: { name: 'Annegret Seifarth' } }) as ContactRequest;

const draw = (id: string) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <DraftsProvider owner="mia">
        <SettleRequest request={request(id)} />
      </DraftsProvider>
    </QueryClientProvider>,
  );
const open = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const text = () => screen.getByRole<HTMLTextAreaElement>('textbox');

beforeEach(() => {
  document.documentElement.lang = 'de';
  localStorage.clear();
});

describe('what was begun to a request', () => {
  it.each(['Antworten', 'Absagen'])('is there again after “%s”, though not for another request', async (way) => {
    const first = draw('a');
    await open(way);
    await userEvent.type(text(), 'Gern, am Montag');
    first.unmount();

    const other = draw('b');
    await open(way);
    expect(text().value).toBe('');
    other.unmount();

    draw('a');
    await open(way);
    expect(text().value).toBe('Gern, am Montag');
  });
});
