import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { ErrorNotice } from './ErrorNotice';

afterEach(() => void jest.restoreAllMocks());

describe('what is said where something failed', () => {
  it('is that there is no connection, as long as there is none', () => {
    const connection = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    render(<ErrorNotice error={new Error('x')} />);
    expect(screen.getByText(/^Keine Verbindung/)).toBeTruthy();
    expect(screen.queryByText(/Neuladen/)).toBeNull();
    connection.mockReturnValue(true);
    act(() => void dispatchEvent(new Event('online')));
    expect(screen.getByText(/Neuladen/)).toBeTruthy();
  });
});
