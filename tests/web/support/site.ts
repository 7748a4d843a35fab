import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { builtSite, type Folder, serveFolder } from './serve';

/** Debian's Chromium: no sandbox since tests may run as root, and no talk with other hosts. */
export const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** In the order in which they stand on the page. */
export const instruments = ['untrained-abcd', 'untrained-pronoun', 'untrained-attention'] as const;
const experiments = ['untrained-abcd', 'untrained-pronoun'] as const;
type InstrumentName = (typeof instruments)[number];

interface PageOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  /** A phone: fingers in the place of a mouse. */
  touch?: boolean;
  before?: (page: Page) => Promise<unknown>;
}

/** How often, and how long each time, an instrument is brought into view until it has loaded. */
const TRIES = 20;
const TRY_MS = 1000;

let browser: Promise<Browser> | undefined;

/** One for all files of a worker, and closed with it: starting one takes longer than many a test. */
const sharedBrowser = (): Promise<Browser> => {
  browser ??= chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
  return browser;
};

/** The built site in a browser, with everything that went wrong in it. */
export class Site {
  /** Errors of the page, refused by its policy, and requests to other hosts; a test should leave it empty. */
  readonly complaints: string[] = [];

  readonly #pages: Page[] = [];

  private constructor(
    private readonly folder: Folder,
    private readonly browser: Browser,
    readonly address: string,
  ) {}

  static async open(): Promise<Site> {
    const folder = await serveFolder(builtSite);
    return new Site(folder, await sharedBrowser(), folder.address);
  }

  /** A tab with nothing in it, and so without the page's policy. */
  blankPage(): Promise<Page> {
    return this.#tab();
  }

  async #tab(options?: BrowserContextOptions): Promise<Page> {
    const page = await this.browser.newPage(options);
    this.#pages.push(page);
    return page;
  }

  /** A new tab; `before` may set up routes before anything loads. */
  async page(query = '?language=en', options: PageOptions = {}): Promise<Page> {
    const page = await this.#tab({
      viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
      colorScheme: options.dark ? 'dark' : 'light',
      // What a test does to the network would not reach a page that is served by one.
      serviceWorkers: 'block',
      hasTouch: options.touch ?? false,
      isMobile: options.touch ?? false,
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(this.address)) this.complaints.push(`request to ${request.url()}`);
    });
    await options.before?.(page);
    await page.goto(this.address + query);
    return page;
  }

  /**
   * A new tab in which instruments are there, also those that load when they are near: the two experiments unless others
   * are named. All of them take longest.
   */
  async readyPage(
    query?: string,
    options?: PageOptions,
    names: readonly InstrumentName[] = experiments,
  ): Promise<Page> {
    const page = await this.page(query, options);
    for (const name of names) {
      const section = page.locator(`${name} section`);
      // What loads above it moves it away again, before it was seen.
      for (let tries = 0; tries < TRIES && !(await section.isVisible()); tries++) {
        await page.locator(name).scrollIntoViewIfNeeded();
        await section.waitFor({ timeout: TRY_MS }).catch(() => undefined);
      }
      await section.waitFor();
    }
    // The curve comes last.
    if (names.includes('untrained-attention')) {
      await page.locator('untrained-attention .evenness .main .holder[tabindex]').waitFor();
    }
    await page.evaluate(() => scrollTo(0, 0));
    return page;
  }

  async close(): Promise<void> {
    await Promise.all(this.#pages.map((page) => page.context().close()));
    await this.folder.close();
  }
}
