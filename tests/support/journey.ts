import { setTimeout } from 'node:timers/promises';
import { type Browser, type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test';

/** As if the network were slow or the device old: what is done before scripts listen must not be lost. */
const SCRIPTS_LATE_MS = Number(process.env.SCRIPTS_LATE_MS ?? 0);

/** The people of the example who are one click away. */
type Account = 'miriam-hartung' | 'hannelore-dietzsch' | 'karla-mittenzwei';

interface Journey {
  /** A browser of its own for somebody, signed in; call it several times for several people. */
  as(account: Account, options?: BrowserContextOptions): Promise<Page>;
  /** A browser of its own for somebody without an account. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
}

/** Every page of a journey may talk to this installation only and must not report an error. */
export const test = base.extend<Journey>({
  as: async ({ browser, baseURL }, use) => {
    const house = new House(browser, baseURL!);
    await use((account, options) => house.open(options, account));
    await house.close();
  },
  visitor: async ({ browser, baseURL }, use) => {
    const house = new House(browser, baseURL!);
    await use((options) => house.open(options));
    await house.close();
  },
});

class House {
  private readonly pages: Page[] = [];
  private readonly faults: string[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly origin: string,
  ) {}

  async open(options: BrowserContextOptions = {}, account?: Account) {
    const context = await this.browser.newContext({
      baseURL: this.origin,
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
      ...options,
    });
    if (account) {
      const answer = await context.request.post('/api/example/sign-in', {
        data: { account },
        headers: { origin: this.origin },
      });
      expect(answer.ok(), `${account} can sign in`).toBe(true);
    }
    if (SCRIPTS_LATE_MS && options.javaScriptEnabled !== false)
      await context.route('**/assets/*.js', (route) =>
        setTimeout(SCRIPTS_LATE_MS)
          .then(() => route.continue())
          .catch(() => undefined),
      );
    const page = await context.newPage();
    this.watch(page);
    this.pages.push(page);
    return page;
  }

  private watch(page: Page) {
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== this.origin)
        this.faults.push(`asked a foreign host: ${url.origin}`);
    });
    page.on('pageerror', (error) => this.faults.push(`threw: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy|hydrat/i.test(message.text())) this.faults.push(message.text());
    });
  }

  async close() {
    await Promise.all(this.pages.map((page) => page.context().close()));
    expect(this.faults, 'no page reported an error or asked a foreign host').toEqual([]);
  }
}

/** Waits until scripts have taken a page over: for keys, which a page does not keep until then. */
export const expectListening = (page: Page) => expect(page.locator('[data-early]'), 'scripts listen').toHaveCount(0);

export { expectAccessible, expectNoSidewaysScrolling, expectRoomToScroll } from './accessible.js';
export { expect };
