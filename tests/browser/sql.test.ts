import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demo, findings, focused, walk } from './page.ts';

const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'SQL', exact: true });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Results' });

/** Opens the page and waits for its schema, from which texts are completed. */
async function openSql(page: Page, query = ''): Promise<void> {
  await page.goto(`${demo}/sql${query}`);
  await page.getByRole('treeitem', { name: 'loan_month', exact: true }).waitFor();
  await editor(page).waitFor();
}

/** Replaces what the editor holds, without its help. */
async function write(page: Page, sql: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(sql);
}

const opens = (sql: string): string => `?q=${encodeURIComponent(sql)}`;
const byProduct =
  'SELECT month, product, count(*) AS loans FROM loan_month WHERE month >= $from GROUP BY ALL ORDER BY month, product';

test(
  'a statement is written with completion, run at the cursor, and its mistake is marked where it stands',
  walk(
    1440,
    async ({ page }) => {
      await openSql(page);
      await write(page, 'SELECT 1 AS one;\nSELECT product FROM loan_mon');
      await page.keyboard.press('Control+Space');
      await page.locator('.cm-tooltip-autocomplete li[aria-selected=true]', { hasText: 'loan_month' }).waitFor();
      // the list takes no key in its first moment, so that none is taken by chance
      await page.waitForTimeout(150);
      await page.keyboard.press('Enter');
      await page.keyboard.insertText(' LIMIT 3');
      await page.keyboard.press('Control+Enter');
      await grid(page).getByRole('columnheader', { name: 'product' }).waitFor();
      expect(await grid(page).getAttribute('aria-rowcount')).toBe('4');
      await page.getByText('3 rows', { exact: true }).first().waitFor();
      await write(page, 'SELECT 1;\nSELECT productt\nFROM loan_month LIMIT 3');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: 'Line 2, column 8' }).waitFor();
      expect(await page.locator('.cm-fault').innerText()).toBe('productt');
      expect(await page.locator('fw-sql-result pre').innerText()).toMatch(/productt/);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await focused(page.locator('fw-sql-run-bar .primary'));
    },
    [expect.stringContaining('400')],
  ),
);

test(
  'a long statement is stopped, and the next one runs',
  walk(
    1440,
    async ({ page }) => {
      const long = 'SELECT count(*) FROM range(100000000) a, range(1000) b WHERE (a.range * b.range) % 7 = 3';
      await openSql(page, opens(long));
      await editor(page).focus();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('status').getByText('Running').waitFor();
      await page.keyboard.press('Control+.');
      await page.getByRole('heading', { name: 'Stopped' }).waitFor();
      await write(page, 'SELECT 42 AS answer');
      await page.keyboard.press('Control+Enter');
      await grid(page).getByRole('gridcell', { name: '42' }).waitFor();
      await page.locator('fw-sql-history-list li', { hasText: 'stopped' }).first().waitFor();
    },
    [expect.stringContaining('409')],
  ),
);

test(
  'a result is charted, sorted and exported, and its cells are copied',
  walk(1440, async ({ page }) => {
    await openSql(page, `${opens(byProduct)}&p.from=2026-09`);
    await button(page, 'Explain').click();
    await page
      .locator('fw-sql-plan-tree')
      .getByText('HASH GROUP BY')
      .or(page.locator('fw-sql-plan-tree .head'))
      .first()
      .waitFor();
    await page.locator('fw-sql-run-bar .primary').click();
    await grid(page).waitFor();
    await button(page, 'Chart').click();
    await page.locator('fw-sql-quick-chart fw-chart svg').waitFor();
    expect(await findings(page)).toEqual([]);
    await grid(page).getByRole('columnheader', { name: 'loans' }).click();
    expect(await grid(page).getByRole('columnheader', { name: 'loans' }).getAttribute('aria-sort')).toBe('ascending');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await grid(page).focus();
    for (const key of ['Control+Home', 'Shift+ArrowRight', 'Control+c']) await page.keyboard.press(key);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^2026-\d\d\t[A-Z]+$/);
    await button(page, 'Export').click();
    const saved = page.waitForEvent('download');
    await button(page, 'CSV').click();
    const csv = readFileSync(await (await saved).path(), 'utf8')
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/);
    expect(csv[0]).toBe('month,product,loans');
    expect(csv.length).toBe(Number(await grid(page).getAttribute('aria-rowcount')));
    await page.getByText('Exported whole').waitFor();
  }),
);

test(
  'a query is saved with its parameters, shared by link and opened again; its tab is there after a reload',
  walk(1440, async ({ page }) => {
    await openSql(page, `${opens(byProduct)}&p.from=2026-09`);
    await button(page, 'Save').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Loans by product');
    await button(page, 'Save query').click();
    await page.locator('fw-sql-run-bar').getByText('Saved', { exact: true }).waitFor();
    const { rows } = await (await page.request.get(`${demo}/api/sql/saved`)).json();
    const kept = rows.find(({ name }: { name: string }) => name === 'Loans by product');
    expect(kept.params).toEqual([{ name: 'from', type: 'month', value: '2026-09' }]);
    await page.reload();
    await page.locator('fw-sql-tab-bar').getByText('Loans by product').waitFor();
    expect(await page.getByRole('textbox', { name: 'Value of from' }).inputValue()).toBe('2026-09');
    await page.evaluate(() => localStorage.clear());
    await openSql(page, `?saved=${kept.id}&p.from=2026-10`);
    expect(await page.getByRole('textbox', { name: 'Value of from' }).inputValue()).toBe('2026-10');
    await page.locator('fw-sql-run-bar .primary').click();
    await grid(page).getByRole('gridcell', { name: '2026-10' }).first().waitFor();
    expect(await grid(page).getByRole('gridcell', { name: '2026-09' }).count()).toBe(0);
    await page.request.delete(`${demo}/api/sql/saved/${kept.id}`, { headers: { origin: demo } });
  }),
);

test(
  'the SQL of a figure opens here and gives the figure',
  walk(1440, async ({ page }) => {
    await page.goto(`${demo}/`);
    await page
      .locator('fw-trend-card')
      .getByRole('button', { name: 'What is Overdue rate by product, 30+ days?' })
      .click();
    const link = page.locator('fw-trend-card fw-definition-text').getByRole('link', { name: 'Open in SQL' });
    const asked = new URL((await link.getAttribute('href')) ?? '', demo).searchParams;
    await link.click();
    await page.locator('.cm-content', { hasText: 'overdue_rate_30' }).waitFor();
    await page.locator('fw-sql-run-bar .primary').click();
    await grid(page).getByRole('columnheader', { name: 'value' }).waitFor();
    asked.delete('metric');
    const { rows } = await (await page.request.get(`${demo}/api/metrics/overdue_rate_30?${asked}`)).json();
    expect(await grid(page).getAttribute('aria-rowcount')).toBe(String(rows.length + 1));
    expect(await grid(page).locator('#c-1-0').innerText()).toBe(rows[0].month);
  }),
);
