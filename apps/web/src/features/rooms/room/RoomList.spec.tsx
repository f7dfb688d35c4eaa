import { beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BrowserRouter } from '../../../platform/router';
import { RoomList } from './RoomList';

const room = (name: string, purpose: string, ...sectors: string[]) => ({
  id: name,
  slug: name.toLowerCase(),
  name,
  purpose,
  sectors,
  visibility: 'public',
  memberCount: 1,
  topicCount: 1,
  lastPostAt: null,
  membership: 'none',
  unread: 0,
});
const listed = [
  [room('Ausleihe', 'Geräte, die man teilt', 'culture'), room('Kita', '', 'education')],
  [room('Werkstatt', 'Geräte, die man repariert', 'social')],
];

let asked: unknown[];
function draw() {
  asked = [];
  const queryFn = ({ queryKey, pageParam }: { queryKey: readonly unknown[]; pageParam?: unknown }) => {
    asked.push(queryKey[0]);
    const page = pageParam ? 1 : 0;
    return Promise.resolve({ items: listed[page], next: page === 0 ? 'on' : null });
  };
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, queryFn } } });
  client.setQueryData(['GET /api/session', {}], { me: { id: null, role: 'guest' } });
  render(
    <QueryClientProvider client={client}>
      <BrowserRouter>
        <RoomList />
      </BrowserRouter>
    </QueryClientProvider>,
  );
}
const names = () => screen.getAllByRole('heading').map(({ textContent }) => textContent);

beforeEach(() => history.replaceState(null, '', '/raeume'));

describe('the list of rooms', () => {
  it('is narrowed down while one types, over all its pages and without a request for each letter', async () => {
    draw();
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Räume eingrenzen' }), 'geräte');
    expect(await screen.findByText('Werkstatt')).toBeTruthy();
    expect(names()).toEqual(['Ausleihe', 'Werkstatt']);
    expect(screen.getByRole('status').textContent).toBe('2 Räume');
    expect(asked).toHaveLength(2);
    expect(decodeURIComponent(location.search)).toBe('?q=geräte');
  });

  it('opens as its address says, and shows all again where nothing is left', async () => {
    history.replaceState(null, '', '/raeume?q=xqzw');
    draw();
    await userEvent.click(await screen.findByRole('link', { name: 'Alle Räume zeigen' }));
    expect(await screen.findByText('Kita')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  });
});
