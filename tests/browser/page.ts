import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, type TestContext } from 'vitest';
import { openChromium } from './chromium.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const axeSource = readFileSync(axePath, 'utf8');

/** Address of a server on the demo book. */
export const demo = inject('demo');

let browser: Browser | null;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

/** What a page did that it must not: errors, refusals of its policy, requests beyond its own server. */
export type Watched = { page: Page; faults: string[]; requests: string[] };

/**
 * A test that walks a page of its own, which must then have no fault but those expected.
 * Without a browser the setup has said why.
 */
export const walk =
  (width: number, steps: (watched: Watched) => Promise<void>, expected: readonly unknown[] = []) =>
  async (context: TestContext): Promise<void> => {
    if (!browser) return context.skip('no Chromium on this machine');
    const watched = await openPage(browser, width);
    await steps(watched);
    expect(watched.faults).toEqual(expected);
    await watched.page.close();
  };

/** A new page that writes down its faults. */
async function openPage(from: Browser, width: number): Promise<Watched> {
  const page = await from.newPage({ viewport: { width, height: 900 }, locale: 'en-GB', colorScheme: 'light' });
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const isVega = message.type() === 'warning' && message.text().startsWith('WARN');
    if (message.type() === 'error' || isVega) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    requests.push(request.url());
    if (new URL(request.url()).hostname !== '127.0.0.1') faults.push(`request beyond loopback: ${request.url()}`);
  });
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  return { page, faults, requests };
}

/** Opens Monitor on the demo and waits for its charts, or for the table that the trend is shown as. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`${demo}/${query}`);
  await settled(page);
}

/** Waits until the page has drawn what its URL asks for. */
export async function settled(page: Page): Promise<void> {
  const shown = 'fw-monitor .shown[aria-busy=false]';
  await page.locator(`${shown} fw-trend-card :is(fw-chart svg, table)`).waitFor();
  for (const card of ['fw-buckets-card', 'fw-cohorts-card']) {
    await page.locator(`${shown} ${card} fw-chart-card [aria-busy=false] :is(fw-chart svg, table)`).waitFor();
  }
}

/** A chart of Monitor, to be walked with the keyboard. */
export const chart = (page: Page, card: 'trend' | 'buckets' | 'cohorts'): Locator =>
  page.locator(`fw-${card}-card`).getByRole('application');

/** Names of the products in the table, most of their limit used first. */
export const products = (page: Page): Promise<string[]> => page.locator('fw-products-card tbody th').allInnerTexts();

export const queryOf = (page: Page): string => new URL(page.url()).search;

/** Findings of axe (WCAG 2.0 A to 2.2 AA and best practice), as one line each. */
export async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`);
  });
}

/** Pixels by which the page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Waits until the keyboard stands on an element; the focus moves a moment after what moves it. */
export function focused(locator: Locator): Promise<void> {
  return locator.and(locator.page().locator(':focus')).waitFor();
}
