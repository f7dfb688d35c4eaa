import { composer, post, talk } from '../support/conversation.js';
import { expect, expectAccessible, expectListening, expectNoSidewaysScrolling, test } from '../support/journey.js';
import { press } from '../support/keyboard.js';

test.describe('moderation', () => {
  test('a moderator takes a post away with a reason, thinks again, and clears up what is left; its author learns why and is offered nothing that is refused', async ({
    as,
  }) => {
    const [miriam, hannelore] = [await as('miriam-hartung'), await as('hannelore-dietzsch')];
    const { room, address } = await talk(miriam);
    await miriam.goto(address);
    await hannelore.goto(address);
    await expectListening(hannelore);

    const theirs = hannelore.locator('#b1');
    await theirs.focus();
    await press(hannelore, theirs.getByRole('button', { name: 'Weitere Aktionen' }));
    await press(hannelore, hannelore.getByRole('button', { name: 'Entfernen …' }));
    const dialog = hannelore.getByRole('dialog', { name: 'Beitrag von Miriam Hartung entfernen' });
    await press(hannelore, dialog.getByRole('button', { name: 'Beitrag entfernen' }));
    await expect(dialog.getByRole('group', { name: 'Warum?' })).toContainText(
      'Bitte eine der angebotenen Möglichkeiten wählen.',
    );
    await hannelore.setViewportSize({ width: 360, height: 740 });
    await expectAccessible(hannelore, 'why a post is removed');
    await expectNoSidewaysScrolling(hannelore, 'why a post is removed');
    await dialog.getByRole('radio', { name: 'Anderer Grund' }).check();
    const note = dialog.getByRole('textbox', { name: /^In eigenen Worten/ });
    await note.fill('„Am Donnerstag brauchen wir einen“ passt nicht.');
    await dialog.getByRole('button', { name: 'Beitrag entfernen' }).click();
    await expect(dialog).toContainText('Bitte wiederholen Sie nicht, was im Beitrag stand');
    await note.fill('Bitte im Brett suchen.');
    await note.press('Enter');
    await expect(theirs).toContainText('Von der Moderation entfernt. „Bitte im Brett suchen.“');

    const mine = miriam.locator('#b1');
    await expect(mine).toContainText('„Bitte im Brett suchen.“');
    await expect(mine.getByRole('link', { name: 'Bei Hannelore Dietzsch nachfragen' })).toBeVisible();
    await expect(mine.getByRole('button')).toHaveCount(0);
    await expectAccessible(miriam, 'a post of one’s own that was removed');

    await hannelore.getByRole('button', { name: 'Rückgängig' }).click();
    await expect(post(miriam, 'Am Donnerstag brauchen wir einen.')).toBeVisible();

    await theirs.hover();
    await theirs.getByRole('button', { name: 'Weitere Aktionen' }).click();
    await hannelore.getByRole('button', { name: 'Entfernen …' }).click();
    await dialog.getByRole('radio', { name: 'Werbung' }).check();
    await dialog.getByRole('button', { name: 'Beitrag entfernen' }).click();
    await hannelore.getByRole('button', { name: 'Thema entfernen' }).click();
    await hannelore
      .getByRole('dialog', { name: 'Thema entfernen' })
      .getByRole('button', { name: 'Thema entfernen' })
      .click();
    await expect(hannelore).toHaveURL(`/raeume/${room.slug}`);
    await expect(hannelore.getByRole('main')).not.toContainText('Wer bringt den Beamer mit?');
    expect((await miriam.request.get(address)).status()).toBe(404);
    await expect(composer(miriam)).toBeVisible();
  });
});
