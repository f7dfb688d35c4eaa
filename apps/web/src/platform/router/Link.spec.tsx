import { beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PlainButton } from '../../ui/PlainButton';
import { BrowserRouter, Link, NavLink, useLocation, useNavigationType, useSearchParams } from '.';

function Where() {
  const { pathname, search, state } = useLocation();
  const [, setParams] = useSearchParams();
  return (
    <>
      <p>
        {pathname}
        {search} {useNavigationType()} {String(state)}
      </p>
      <PlainButton onClick={() => setParams({ sector: ['culture', 'social'] }, { replace: true })}>filtern</PlainButton>
    </>
  );
}

const draw = () =>
  render(
    <BrowserRouter>
      <NavLink to="/raeume">Räume</NavLink>
      <NavLink to="/" end>
        Start
      </NavLink>
      <Link to="/termine" state="von hier">
        Termine
      </Link>
      <Where />
    </BrowserRouter>,
  );

beforeEach(() => history.replaceState(null, '', '/raeume/ausleihe'));

describe('a link', () => {
  it('says where one is, also on pages below', () => {
    draw();
    expect(screen.getByRole('link', { name: 'Räume' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: 'Start' }).getAttribute('aria-current')).toBeNull();
  });

  it('leads on and back', async () => {
    draw();
    await userEvent.click(screen.getByRole('link', { name: 'Termine' }));
    expect(await screen.findByText('/termine PUSH von hier')).toBeTruthy();
    history.back();
    expect(await screen.findByText('/raeume/ausleihe POP null')).toBeTruthy();
  });

  it('leaves opening in a new tab to the browser', async () => {
    draw();
    const user = userEvent.setup();
    // jsdom cannot open tabs: what the link left to the browser ends here.
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    await user.keyboard('{Control>}');
    await user.click(screen.getByRole('link', { name: 'Termine' }));
    expect(screen.getByText('/raeume/ausleihe POP null')).toBeTruthy();
  });

  it('can change the query alone', async () => {
    draw();
    await userEvent.click(screen.getByRole('button', { name: 'filtern' }));
    expect(await screen.findByText('/raeume/ausleihe?sector=culture&sector=social REPLACE null')).toBeTruthy();
  });
});
