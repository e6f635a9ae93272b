import { pino } from 'pino';
import { expect, test } from 'vitest';
import { startServer } from '../../server/main.ts';
import { readSettings } from '../../server/settings.ts';
import { loadInto, makeHome, writeTape } from '../server/book.ts';
import { walk } from './page.ts';

/** A tape of one product: a loan of 900, and one of 100 that is 40 days past due. */
const tape = (month: string): string =>
  `loan_id,product,as_of,orig_date,orig_amount,balance,dpd,status
A,CASH,${month},2025-01-15,1000,900,0,active
B,CASH,${month},2025-01-15,200,100,40,active
`;

test(
  'an open page tells of a newly published load and takes it over when asked, with its filters kept',
  walk(1440, async ({ page }) => {
    const { home, remove } = makeHome();
    await loadInto(home, [writeTape(home, 'may.csv', tape('2026-05-31'))]);
    const settings = { ...readSettings({ FOREWARN_HOME: home }), port: 0 };
    const server = await startServer(settings, pino({ level: 'silent' }));
    await page.goto(`${server.address}/?basis=count`);
    await page.getByText('50.00%').first().waitFor();
    await loadInto(home, [writeTape(home, 'june.csv', tape('2026-06-30').replace('100,40', '100,0'))]);
    // The server looks for a new snapshot twice a second; the page when its reader comes back.
    await page.waitForTimeout(1500);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.getByText('New data has been published.').waitFor();
    expect(await page.getByText('May 2026, all products').count()).toBe(1);
    await page.getByRole('button', { name: 'Reload figures' }).click();
    await page.getByText('Jun 2026, all products').waitFor();
    await page.getByText('New data has been published.').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?basis=count');
    await page.locator('fw-products-card').getByText('0.00%').waitFor();
    await server.stop();
    remove();
  }),
);
