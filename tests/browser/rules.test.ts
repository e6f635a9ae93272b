import { pino } from 'pino';
import { expect, test } from 'vitest';
import { startServer } from '../../server/main.ts';
import { readSettings } from '../../server/settings.ts';
import { loadInto, makeHome, writeTape } from '../server/book.ts';
import { walk } from './page.ts';

/** A tape of 40 loans of 100 in one product, `late` of them 40 days past due. */
const tape = (month: string, late: number): string =>
  [
    'loan_id,product,as_of,orig_date,orig_amount,balance,dpd,status',
    ...Array.from({ length: 40 }, (_, at) => `L${at},CASH,${month},2025-01-15,200,100,${at < late ? 40 : 0},active`),
    '',
  ].join('\n');

const months = [
  ['2026-01-31', 2],
  ['2026-02-28', 2],
  ['2026-03-31', 2],
  ['2026-04-30', 2],
  ['2026-05-31', 2],
] as const;

test(
  'a rule is written, previewed, tested on history and published; it fires after a load, says why, and is acknowledged with a comment',
  walk(1440, async ({ page }) => {
    const { home, remove } = makeHome();
    const files = months.map(([month, late]) => writeTape(home, `${month}.csv`, tape(month, late)));
    await loadInto(home, files);
    const settings = { ...readSettings({ FOREWARN_HOME: home }), port: 0 };
    const server = await startServer(settings, pino({ level: 'silent' }));

    await page.goto(`${server.address}/rules`);
    await page.getByRole('link', { name: 'New rule' }).click();
    await page.getByLabel('Name', { exact: true }).fill('A fifth late');
    await page.getByLabel('Critical (%)').first().fill('15');
    await page.getByLabel('Warning (%)').first().fill('4');
    await page.keyboard.press('Tab');
    const effect = page.getByRole('status', { name: 'Effect of the rule' });
    await effect.getByText('1 alert would stand open on the May 2026 load.').waitFor();
    await page.getByLabel('Warning (%)').first().fill('10');
    await page.keyboard.press('Tab');
    await effect.getByText('0 alerts would stand open on the May 2026 load.').waitFor();
    await page.locator('fw-preview-card fw-chart svg').waitFor();
    await page.getByText('Would never have fired here.').waitFor();
    await page.locator('fw-backtest-card').getByText('0 of 0').waitFor();

    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByText('Version 1 is live').waitFor();
    expect(new URL(page.url()).search).toBe('?rule=a-fifth-late');

    await loadInto(home, [writeTape(home, 'june.csv', tape('2026-06-30', 8))]);
    await page
      .getByRole('link', { name: /Alerts/ })
      .first()
      .click();
    await page.getByRole('option', { name: /A fifth late/ }).click();
    await page
      .getByRole('heading', { name: 'CASH: Overdue rate, 30+ is 20.00%, past its critical limit of 15.00%' })
      .waitFor();
    const unread = page
      .getByRole('link', { name: /Alerts/ })
      .first()
      .locator('.count');
    const before = Number(await unread.locator('span').first().innerText());
    await page.getByLabel('Comment').fill('Called the branch');
    await page.getByRole('button', { name: 'Add comment' }).click();
    await page.getByText('Called the branch').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Acknowledge' }).click();
    await page.getByText('local acknowledged').waitFor();
    await expect
      .poll(async () => Number((await unread.count()) === 0 ? 0 : await unread.locator('span').first().innerText()), {
        timeout: 20_000,
      })
      .toBe(before - 1);

    await page.goto(`${server.address}/rules?rule=a-fifth-late`);
    await page.getByLabel('Warning (%)').first().fill('12');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Version 2 replaces version 1').waitFor();
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByText('Version 2 is live').waitFor();
    expect(await page.locator('fw-rule-versions tbody tr').count()).toBe(2);
    await server.stop();
    remove();
  }),
);
