import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';

const DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** How long a script in a page may take, below the time of a test. */
const SCRIPT_MS = 50_000;
const STARTING_MS = 20_000;

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

/** The number of a screen that only exists in memory, since WebKit's browser has no mode without one. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(screen.stdio[3] as Readable, 'data');
  return { screen, display: `:${String(number).trim()}` };
}

/** WebKit as Debian builds it, driven over the W3C's WebDriver protocol. */
export class WebKit {
  private constructor(
    private readonly processes: readonly ChildProcess[],
    private readonly driver: string,
    private session = '',
  ) {}

  static async open(): Promise<WebKit> {
    if (!existsSync(DRIVER) || !existsSync(BROWSER)) {
      throw new Error(`${DRIVER} is not there: the set-up installs it from Debian's package webkit2gtk-driver.`);
    }
    const { screen, display } = await startScreen();
    const port = await freePort();
    const driver = spawn(DRIVER, [`--port=${port}`], {
      // Tests may run as root, whom the sandbox refuses.
      env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
      stdio: 'ignore',
    });
    const webkit = new WebKit([driver, screen], `http://127.0.0.1:${port}`);
    try {
      await webkit.#begin();
    } catch (error) {
      webkit.#end();
      throw error;
    }
    return webkit;
  }

  async #begin(): Promise<void> {
    const asked = {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] },
          timeouts: { script: SCRIPT_MS },
        },
      },
    };
    // The driver listens a moment after it has started.
    for (const end = Date.now() + STARTING_MS; ; await new Promise((next) => setTimeout(next, 100))) {
      const answer = await this.#call('POST', '/session', asked).catch((error: Error) => error);
      if (!(answer instanceof Error)) {
        this.session = `/session/${(answer as { sessionId: string }).sessionId}`;
        return;
      }
      if (!(answer instanceof TypeError) || Date.now() > end) throw answer;
    }
  }

  async #call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(this.driver + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebKit: ${JSON.stringify(value)}`);
    return value;
  }

  async goto(address: string): Promise<void> {
    await this.#call('POST', `${this.session}/url`, { url: address });
  }

  /** Runs a function in the page; what it returns is waited for. */
  async evaluate<Answer>(run: () => Answer | Promise<Answer>): Promise<Answer> {
    const script = `const done = arguments[0];
      Promise.resolve((${run})()).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = (await this.#call('POST', `${this.session}/execute/async`, { script, args: [] })) as {
      value: Answer;
      error?: string;
    };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  }

  async close(): Promise<void> {
    await this.#call('DELETE', this.session).catch(() => undefined);
    this.#end();
  }

  #end(): void {
    for (const process of this.processes) process.kill();
  }
}
