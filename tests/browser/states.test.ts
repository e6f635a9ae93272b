import { pino } from 'pino';
import { expect, test } from 'vitest';
import { startServer } from '../../server/main.ts';
import { readSettings } from '../../server/settings.ts';
import { makeHome } from '../server/book.ts';
import { demo, findings, open, products, queryOf, settled, sidewaysScroll, walk } from './page.ts';

test(
  'what the URL asks for and the book does not know is left out and named',
  walk(1440, async ({ page }) => {
    await open(page, '?product=NONE&basis=half&colour=red');
    await page.getByText('Left out, not known here: basis=half, colour=red, product=NONE').waitFor();
    expect(await products(page)).toHaveLength(8);
  }),
);

test(
  'with no loans left the filter that empties the page is named and taken off',
  walk(1440, async ({ page }) => {
    await page.goto(`${demo}/?to=2026-05&cohort_from=2026-10&product=SME`);
    await page.getByText('No loans match').waitFor();
    await page.getByRole('button', { name: 'Clear Cohorts' }).click();
    await settled(page);
    expect(queryOf(page)).toBe('?to=2026-05&product=SME');
  }),
);

test(
  'when one answer fails the rest of the page stands, and trying again mends it',
  walk(
    1440,
    async ({ page }) => {
      await page.route('**/api/alerts**', (route) => route.abort());
      await open(page);
      await page.getByText('The server did not answer').waitFor();
      expect(await products(page)).toHaveLength(8);
      await page.unroute('**/api/alerts**');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('fw-alerts-card').waitFor();
    },
    [expect.stringContaining('net::ERR_FAILED')],
  ),
);

test(
  'when the rates fail the server’s own words are shown beside the alerts',
  walk(
    1440,
    async ({ page }) => {
      const body = { error: { code: 'internal', message: 'a fault of ours', hint: 'the log has the cause' } };
      await page.route('**/api/metrics/**', (route) => route.fulfill({ status: 500, json: body }));
      await page.goto(demo);
      await page.getByText('The overdue rates could not be read').waitFor();
      await page.getByText('a fault of ours. the log has the cause').first().waitFor();
      await page.locator('fw-alerts-card fw-alert-item').first().waitFor();
    },
    // the rates, both questions of the key figures, and the buckets; cohorts are asked once a product is in focus
    Array.from({ length: 5 }, () => expect.stringContaining('500')),
  ),
);

test(
  'while an answer is on its way the frame stands, and after a second says how long',
  walk(1440, async ({ page }) => {
    let answer = (): void => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/metrics/**', async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto(demo);
    await page.getByRole('heading', { name: 'Overdue rate by product, 30+ days' }).waitFor();
    await page
      .getByText(/^\d+ s$/)
      .first()
      .waitFor();
    answer();
    await settled(page);
    expect(await page.locator('fw-skeleton').count()).toBe(0);
  }),
);

test(
  'an empty book says so, with the command that fills it',
  walk(
    390,
    async ({ page }) => {
      const { home, remove } = makeHome();
      const settings = { ...readSettings({ FOREWARN_HOME: home }), port: 0 };
      const empty = await startServer(settings, pino({ level: 'silent' }));
      await page.goto(empty.address);
      await page.getByText('Nothing loaded yet').waitFor();
      expect(await page.getByText('npx forewarn load').count()).toBe(1);
      expect(await findings(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
      await empty.stop();
      remove();
    },
    [expect.stringContaining('404')],
  ),
);
