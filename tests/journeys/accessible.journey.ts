import { expect, expectAccessible, test } from '../support/journey.js';

/** What is wrong stands beside something of the same look that axe passes over, or among many. */
const faults: [found: RegExp, html: string][] = [
  [
    /color-contrast: .*#text/,
    `${'<p class="pale">kaum zu lesen</p>'.repeat(4)}<p class="pale" id="text">wie die anderen</p>`,
  ],
  [/color-contrast: .*#field/, '<input class="pale" id="field" aria-label="Name" value="kaum zu lesen">'],
  [
    /color-contrast: .*#button/,
    '<button class="pale" disabled>aus</button><button class="pale" id="button">an</button>',
  ],
  [
    /color-contrast: .*#seen/,
    '<p class="pale"><span class="vh">nur zu hören</span><span id="seen">zu sehen</span></p>',
  ],
  [/image-alt: .*#picture/, '<img id="picture" src="/nichts.png">'],
];

test('axe finds what is wrong, also in one of many', async ({ visitor }) => {
  const page = await visitor();
  for (const [found, html] of faults)
    await test.step(String(found), async () => {
      await page.goto('/impressum');
      await expectAccessible(page, 'as it is');
      await page.evaluate((html) => {
        document.querySelector('main p')!.insertAdjacentHTML('afterend', html);
        // Scripts may set styles, documents may not.
        for (const element of document.querySelectorAll<HTMLElement>('.pale'))
          Object.assign(element.style, { color: '#bbb', background: '#fff' });
      }, html);
      await expect(expectAccessible(page, 'spoilt')).rejects.toThrow(found);
    });
});
