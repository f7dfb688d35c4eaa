import { describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { StaticRouter } from '../../platform/router';
import { RoomsIndex } from './RoomsIndex';

const mine = { id: 'r1', slug: 'ausleihe', name: 'Ausleihe', visibility: 'public', unread: 22 };
const conversation = (n: number) => ({
  id: `t${n}`,
  slug: `thema-${n}`,
  title: `Thema ${n}`,
  opening: '',
  unread: 1,
  room: mine,
});

function draw(waiting: number, props: Parameters<typeof RoomsIndex>[0] = {}) {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, queryFn: () => new Promise(() => undefined) } },
  });
  const list = (items: unknown[]) => ({ pages: [{ items, next: null }], pageParams: [undefined] });
  client.setQueryData(['GET /api/session', {}], { me: { id: 'mia', role: 'member' } });
  client.setQueryData(['GET /api/rooms', { which: 'mine' }, 'pages'], list([mine]));
  client.setQueryData(
    ['GET /api/inbox', {}, 'pages'],
    list(Array.from({ length: waiting }, (_, i) => conversation(i + 1))),
  );
  client.setQueryData(['GET /api/inbox/counts', {}], { toMe: 0, posts: waiting, conversations: waiting });
  render(
    <QueryClientProvider client={client}>
      <StaticRouter location="/raeume">
        <RoomsIndex {...props} />
      </StaticRouter>
    </QueryClientProvider>,
  );
  return screen.getAllByRole('link', { hidden: true }).map((link) => link.textContent?.trim());
}

describe('the list of rooms and conversations', () => {
  it('leaves my rooms in view, however much is new, and says where the rest is', () => {
    const lines = draw(22);
    expect(lines.filter((line) => line?.startsWith('Thema'))).toHaveLength(5);
    expect(lines).toContain('17 weitere auf der Startseite');
    expect(lines.indexOf('Ausleihe22 neu')).toBeLessThan(8);
  });

  it('has the conversation on screen, wherever it stands among them', () => {
    const lines = draw(22, { topic: 't20' });
    expect(lines).toContain('Thema 201 neu');
    expect(lines).toContain('16 weitere auf der Startseite');
  });

  it('hides nothing of a few', () => {
    expect(draw(5).join()).not.toContain('weitere');
  });

  it('says nothing twice where the page shows what is new', () => {
    expect(draw(22, { newsOnPage: true }).join()).not.toContain('Thema');
  });
});
