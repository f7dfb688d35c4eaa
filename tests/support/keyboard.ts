import { expect, type Locator, type Page } from '@playwright/test';

/** Steps from one end of the longest page to the other; who is not reached by then is not reached at all. */
const FAR = 150;

/** Something has the focus, and one sees that it has. */
export async function expectFocus(control: Locator) {
  await expect(control).toBeFocused();
  const marked = await control.evaluate((element) => {
    // A field in a box leaves the mark to the box, a post to the area it is coloured in.
    const boxes = [element, element.closest('.ask-box:focus-within, .box:focus-within')]
      .filter((one) => one !== null)
      .map((one) => getComputedStyle(one));
    const looks = [...boxes, getComputedStyle(element, '::before')];
    return looks.some(
      ({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
    );
  });
  expect(marked, 'one sees where the focus is').toBe(true);
}

/** Tabs until a control has the focus, and sees it marked. Nothing here touches a mouse or sets a focus by itself. */
export async function reach(page: Page, control: Locator, key = 'Tab') {
  await expect(control).toBeEnabled();
  for (let i = 0; i < FAR && !(await control.evaluate((element) => element === document.activeElement)); i++)
    await page.keyboard.press(key);
  await expectFocus(control);
}

export async function press(page: Page, control: Locator, key = 'Enter') {
  await reach(page, control);
  await page.keyboard.press(key);
}

/** Writes into a field, over what stood there. */
export async function type(page: Page, field: Locator, text: string) {
  await reach(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Types a moment into a field whose parts stand in the order of the browser's own language, which need not be the page's. */
export async function typeMoment(page: Page, field: Locator, moment: string, ...orders: string[]) {
  await reach(page, field);
  for (const digits of orders) {
    await page.keyboard.type(digits);
    if ((await field.inputValue()) === moment) break;
    await reach(page, field, 'Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await reach(page, field);
  }
  await expect(field).toHaveValue(moment);
}

export const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
