import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { root } from '../server/root.ts';
import { machine, readCommit, today } from './machine.ts';
import { startServer } from './server.ts';
import { timing } from './timing.ts';

/**
 * `npm run bench:filter`: how long after a key that changes the filters Monitor has drawn the new trend, and all of its charts,
 * in Chromium. `--times N` (default 40), `--home DIR` for a home that stands already instead of a new demo,
 * `--client URL` for a server that runs already.
 */
const { values } = parseArgs({
  options: { times: { type: 'string', default: '40' }, home: { type: 'string' }, client: { type: 'string' } },
});
const times = Number(values.times);
const warmUp = 4;
/** Each round goes a month back, so that no answer has been asked for before. */
const keys = ['[', 'b', '3', 'b', '2'];
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()].find(existsSync);
if (!executablePath) throw new Error('this measurement needs Chromium');

/** In the page: milliseconds from a key to the frame in which the trend, and the last of the charts, is new. */
const watch = `(() => {
  const frames = () => ['trend', 'buckets', 'cohorts'].map((name) =>
    document.querySelector('fw-app').shadowRoot.querySelector('fw-monitor').shadowRoot.querySelector('fw-' + name + '-card')
      .shadowRoot.querySelector('fw-chart-card').shadowRoot.querySelector('fw-chart').shadowRoot.querySelector('.frame'));
  window.changes = [];
  addEventListener('keydown', (event) => {
    const change = { trend: null, all: null };
    window.changes.push(change);
    frames().forEach((frame, at) => new MutationObserver((_seen, observer) => {
      if (frame.children.length !== 1) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const took = performance.now() - event.timeStamp;
        if (at === 0) change.trend = took;
        change.all = took;
      });
    }).observe(frame, { childList: true }));
  }, true);
})()`;

const home = values.home ?? mkdtempSync(join(tmpdir(), 'forewarn-bench-'));
const server = values.client ? null : await startServer(home);
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(values.client ?? server?.address ?? '');
  await page.locator('fw-cohorts-card fw-chart svg').waitFor();
  await page.evaluate(watch);
  for (let at = 0; at < warmUp + times; at++) await press(page, keys[at % keys.length] ?? 'b');
  const changes = ((await page.evaluate('window.changes')) as { trend: number; all: number }[]).slice(warmUp);
  const measured = { trend: timing(changes.map(({ trend }) => trend)), all: timing(changes.map(({ all }) => all)) };
  console.table(measured);
  const path = join(root, 'bench/results', `filter-${today}.json`);
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  const browserVersion = browser.version();
  writeFileSync(
    path,
    `${JSON.stringify({ commit: readCommit(), machine, browserVersion, times, ...measured }, null, 2)}\n`,
  );
  process.stdout.write(`${path}\n`);
} finally {
  await browser.close();
  await server?.stop();
  if (!values.home && !values.client) rmSync(home, { recursive: true });
}

/** Changes the filters and waits until every chart is new and the page has come to rest. */
async function press(page: Page, key: string): Promise<void> {
  const before = Number(await page.evaluate('window.changes.length'));
  await page.keyboard.press(key);
  while ((await page.evaluate(`window.changes[${before}].trend`)) === null) await page.waitForTimeout(20);
  await page.waitForTimeout(400);
}
