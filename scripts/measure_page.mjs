// node scripts/measure_page.mjs: opens the built site in Chromium, types into it, and prints how long the page took from
// each key press to the new picture, and what the first view weighs. Run by hand on a quiet machine; no test holds it.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const site = path.resolve(import.meta.dirname, '../dist/site');
const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
const KEYS = 20;
/** Longer than the page waits for the reader to stop typing, so that its later work falls between two keys. */
const PAUSE_MS = 350;
/** Letters that are typed into one field before the other has its turn. */
const AT_A_TIME = 7;
const GOAL_MS = 16;

const places = [
  ['ABCD prompt', 'untrained-abcd #prompt', ' ABCD ABCDABCEFGH ABCD'],
  ['pronoun prompt', 'untrained-pronoun #prompt', ' И ПЬЁТ СОК ОНА И ОН'],
  ['relation graph', 'untrained-pronoun #graph', '\nСОК = ПЬЁТ + КАШУ\nОН = ОНА'],
];

if (!existsSync(path.join(site, 'index.html'))) {
  console.error('dist/site is not there: run ./scripts/build first.');
  process.exit(1);
}
const server = createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname.slice(1)) || 'index.html';
  const file = path.join(site, path.normalize(name));
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
  return createReadStream(file).pipe(response);
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});

async function openPage(query) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const files = new Set();
  page.on('request', (request) => files.add(new URL(request.url()).pathname.slice(1) || 'index.html'));
  await page.goto(address + query);
  await page.locator('untrained-abcd section').waitFor();
  await page.waitForLoadState('networkidle');
  return { page, files };
}

const row = (cells, widths) =>
  cells.map((cell, index) => (index ? cell.padStart(widths[index]) : cell.padEnd(widths[0]))).join('  ');

async function printWeights() {
  const { page, files } = await openPage('?language=en');
  const sizes = [...files]
    .filter((name) => existsSync(path.join(site, name)))
    .map((name) => [name, gzipSync(readFileSync(path.join(site, name)), { level: 9 }).length])
    .sort(([, a], [, b]) => b - a);
  for (const [name, bytes] of sizes) console.log(row([name, `${(bytes / 1000).toFixed(1)} kB`], [40, 10]));
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(row(['first view, gzip', `${(total / 1000).toFixed(1)} kB`], [40, 10]));
  await page.close();
}

/** What the page says of the last key: the page's own work, and until the picture is handed over. */
const lastKey = (page) => page.evaluate(() => performance.getEntriesByName('untrained-key').at(-1).detail);

/** A key of any keyboard. */
async function press(keyboard, letter) {
  const key = letter === '\n' ? { key: 'Enter', text: '\r', windowsVirtualKeyCode: 13 } : { key: letter, text: letter };
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** Puts a field into the page that nothing listens to: what it takes is the browser's and the machine's. */
const addBareField = (page) =>
  page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'bare';
    field.style.cssText = 'position: fixed; inset: auto auto 0 0';
    document.body.append(field);
  });

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** Types a few letters into a field of the page, then as many into the bare one, and so on: both see the same machine. */
async function typeInTurn(page, selector, text) {
  await addBareField(page);
  const field = page.locator(selector);
  // What is below the first screen loads when it is near.
  await page.locator(selector.split(' ')[0]).scrollIntoViewIfNeeded();
  await field.scrollIntoViewIfNeeded();
  await field.click();
  await page.keyboard.press('Control+End');
  const keyboard = await page.context().newCDPSession(page);
  const times = { field: [], bare: [] };
  const letters = [...text].slice(0, KEYS);
  for (let from = 0; from < letters.length; from += AT_A_TIME) {
    for (const [name, place] of [
      ['field', field],
      ['bare', page.locator('#bare')],
    ]) {
      await place.focus();
      for (const [index, letter] of letters.slice(from, from + AT_A_TIME).entries()) {
        await page.waitForTimeout(PAUSE_MS);
        await press(keyboard, letter);
        await page.waitForTimeout(PAUSE_MS);
        // The first one has the change of focus with it.
        if (index > 0) times[name].push(await lastKey(page));
      }
    }
  }
  return times;
}

async function printTimes() {
  const widths = [18, 8, 8, 8, 18, 12];
  console.log(row(['ms from a key press', 'least', 'median', 'worst', 'until handed over', 'a bare field'], widths));
  for (const [name, selector, text] of places) {
    const { page } = await openPage('?language=en&debug');
    const { field, bare } = await typeInTurn(page, selector, text);
    const work = field.map((time) => time.work);
    const told = [
      Math.min(...work),
      median(work),
      Math.max(...work),
      median(field.map((time) => time.shown)),
      median(bare.map((time) => time.work)),
    ];
    const missed = median(work) > GOAL_MS ? `  (the goal is ${GOAL_MS})` : '';
    console.log(row([name, ...told.map((time) => time.toFixed(1))], widths) + missed);
    await page.close();
  }
}

await printTimes();
console.log('');
await printWeights();
await browser.close();
server.close();
