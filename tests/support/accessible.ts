import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  var axe: typeof import('axe-core');
}

/** Fails with the rule and the place of each violation in the state the page is in now. */
export async function expectAccessible(page: Page, state: string) {
  await page.evaluate(axe.source);
  expect(await page.evaluate(violations), `axe finds nothing: ${state}`).toEqual([]);
}

/** Nothing sticks out sideways; tables and code scroll inside their own region. */
export async function expectNoSidewaysScrolling(page: Page, state: string) {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(excess, `no sideways scrolling: ${state}`).toBeLessThanOrEqual(0);
}

/** On a phone nothing that stays where it is while the page goes by may take more than two fifths of the screen. */
export async function expectRoomToScroll(page: Page, state: string) {
  if (page.viewportSize()!.width >= 600) return;
  const staying = await page.evaluate(() => {
    const stays = (one: Element) =>
      ['sticky', 'fixed'].includes(getComputedStyle(one).position) && one.checkVisibility({ visibilityProperty: true });
    return [...document.querySelectorAll('main *')]
      .filter((one) => stays(one) && one.getBoundingClientRect().height > 0.4 * innerHeight)
      .map((one) => one.outerHTML.slice(0, 80));
  });
  expect(staying, `${state}: lies over what comes after it`).toEqual([]);
}

/**
 * Runs in the page. Contrast takes most of axe's time, and is the same for all texts of one look: colour and letters, what
 * lies behind, and whether axe passes over it (hidden from the eye, or switched off). Three of each look are asked for it.
 */
async function violations() {
  const alike = new Map<string, Element[]>();
  const add = (element: Element) => {
    if (!element.checkVisibility()) return;
    const { width, height } = element.getBoundingClientRect();
    const { color, fontSize, fontWeight, clipPath, textShadow } = getComputedStyle(element);
    const off =
      element.closest(':disabled, [aria-disabled="true"]') ?? element.closest('label')?.control?.matches(':disabled');
    const look = [color, fontSize, fontWeight, clipPath, textShadow, width > 1 && height > 1, Boolean(off)].map(String);
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { background, opacity } = getComputedStyle(at);
      look.push(background, opacity);
    }
    alike.set(look.join(), [...(alike.get(look.join()) ?? []), element]);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (texts.currentNode.textContent?.trim()) add(texts.currentNode.parentElement!);
  document.querySelectorAll('input, select, textarea').forEach(add);
  const asked = [...alike.values()].flatMap((all) => [all[0]!, all[all.length >> 1]!, all.at(-1)!]);
  for (const element of asked) element.setAttribute('data-look', '');
  globalThis.axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-look]' }] });
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const answer = await globalThis.axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
  });
  for (const element of asked) element.removeAttribute('data-look');
  return answer.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
