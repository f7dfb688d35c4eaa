import { beforeAll, describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';

// jsdom has no modal dialogs: what the browser does with focus and Escape is done here by hand.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.setAttribute('open', '');
    this.querySelector<HTMLElement>('button, input')?.focus();
  };
  HTMLDialogElement.prototype.close = function () {
    this.removeAttribute('open');
  };
});

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Raum anlegen</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Neuer Raum">
        <input aria-label="Name" />
      </Dialog>
    </>
  );
}

describe('a dialog', () => {
  it('is named by its title, takes the focus, and gives it back where it came from', async () => {
    const user = userEvent.setup();
    render(<Page />);
    const opener = screen.getByRole('button', { name: 'Raum anlegen' });
    await user.click(opener);
    expect(screen.getByRole('dialog', { name: 'Neuer Raum' }).contains(document.activeElement)).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Schließen' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });
});
