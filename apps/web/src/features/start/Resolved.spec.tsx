import { describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { BrowserRouter } from '../../platform/router';
import { Resolved, resolvedTopics } from './Resolved';

const topic = (title: string, unread: number) => ({
  id: title,
  slug: title,
  title,
  unread,
  room: { slug: 'ausleihe' },
  solutionExcerpt: 'So geht es.',
  solutionAuthor: null,
});

function draw(...items: ReturnType<typeof topic>[]) {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, queryFn: () => new Promise(() => undefined) } },
  });
  client.setQueryData(resolvedTopics(true).queryKey, { items } as never);
  render(
    <QueryClientProvider client={client}>
      <BrowserRouter>
        <Resolved mine />
      </BrowserRouter>
    </QueryClientProvider>,
  );
  return screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
}

describe('what was resolved lately', () => {
  it('leaves out what stands above as new, and stays at three', () => {
    expect(
      draw(topic('Neu', 2), topic('A', 0), topic('B', 0), topic('Auch neu', 1), topic('C', 0), topic('D', 0)),
    ).toEqual(['A', 'B', 'C']);
  });

  it('is no part of the page where all of it is new', () => {
    expect(draw(topic('Neu', 1))).toEqual([]);
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
