import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

const PROGRAM = '/usr/bin/firefox-esr';

/** Firefox with what went wrong in its pages. */
export class Firefox {
  /** Errors of pages, and what their policy refused; a test should leave it empty. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly downloads: string,
  ) {}

  static async open(): Promise<Firefox> {
    if (!existsSync(PROGRAM)) {
      throw new Error(`${PROGRAM} is not there: the set-up installs it from Debian's package firefox-esr.`);
    }
    const downloads = await mkdtemp(path.join(tmpdir(), 'untrained-firefox-'));
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: PROGRAM,
      headless: true,
      extraPrefsFirefox: {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.useDownloadDir': true,
      },
    });
    return new Firefox(browser, downloads);
  }

  async page(address: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`refused: ${violatedDirective} ${blockedURI}`),
      );
    });
    await page.goto(address);
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await rm(this.downloads, { recursive: true, force: true });
  }
}
