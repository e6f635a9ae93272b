import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { LoansAnswer } from '../../server/contract/loan.ts';
import type { MigrationAnswer, WalkAnswer } from '../../server/contract/migration.ts';
import { demo, queryOf, walk } from './page.ts';

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`${demo}/migration${query}`);
  await page.locator('fw-migration [aria-busy=false] fw-walk-card fw-chart svg').waitFor();
  await page.locator('fw-flows-card fw-chart svg').waitFor();
}
const answerOf = async <Answer>(page: Page, path: string): Promise<Answer> =>
  (await (await page.request.get(demo + path)).json()) as Answer;
/** A cell's share as the page writes it, bare. */
const written = (share = 0) => (share * 100).toFixed(share < 0.09995 ? 2 : 1);

test(
  'Migration shows the matrix that the file has; a cell shows its history; the address holds it',
  walk(1440, async ({ page, requests }) => {
    await open(page);
    expect(await page.title()).toBe('Migration · Forewarn');
    expect(requests.filter((url) => url.includes('/api/')).length).toBeLessThanOrEqual(16);
    const { rows, month } = await answerOf<MigrationAnswer>(page, '/api/migration');
    const shown = await page
      .locator('fw-matrix-card td[data-at][class] .unseen')
      .evaluateAll((cells) => cells.map((cell) => cell.textContent?.split(':')[0]));
    const exits: Record<string, string> = {
      PAID: 'Paid off',
      IDLE: 'Idle',
      WO: 'Charged off',
      SOLD: 'Sold',
      M7: 'M7+',
    };
    const name = (state: string) => exits[state] ?? state;
    expect(new Set(shown)).toEqual(new Set(rows.map(({ from, to }) => `${name(from)} → ${name(to)}`)));
    const roll = rows.find(({ from, to }) => from === 'M1' && to === 'M2');
    const cell = page.getByRole('gridcell', { name: new RegExp(`^M1 → M2: ${written(roll?.value ?? 0)}%, `) });
    await cell.click();
    await page.getByRole('heading', { name: 'M1 → M2', exact: true }).waitFor();
    expect(queryOf(page)).toBe('?cell=M1-M2');
    await cell.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'M2 → M3', exact: true }).waitFor();

    const {
      opening,
      entries,
      exits: left,
      change,
      closing,
    } = await answerOf<WalkAnswer>(page, `/api/walk?month=${month}`);
    const sum = (amounts: Record<string, number>) => Object.values(amounts).reduce((all, one) => all + one, 0);
    expect(Number(opening) + sum(entries) - sum(left) + Number(change)).toBeCloseTo(Number(closing), 2);
    await page.getByText('The walk closes with a residual of 0.00.').waitFor();
  }),
);

test(
  'a cell shows the SQL behind it and its loans, which add up to it; a loan and Esc lead back',
  walk(1440, async ({ page }) => {
    await open(page, '?cell=M1-M2');
    const card = page.locator('fw-history-card');
    await card.getByRole('button', { name: 'What is M1 → M2?' }).click();
    await card.getByRole('button', { name: 'Show SQL' }).click();
    await card.getByRole('region', { name: 'SQL' }).getByText('Where did the loans of each bucket go?').waitFor();
    await page.keyboard.press('Escape');
    const { rows } = await answerOf<MigrationAnswer>(page, '/api/migration');
    const moved = rows.find(({ from, to }) => from === 'M1' && to === 'M2');
    await card.getByRole('button', { name: `${moved?.loans} loans` }).click();
    const drawer = page.locator('fw-cell-drawer');
    const listed = drawer.locator('fw-loans-list tbody tr');
    await listed.first().waitFor();
    await drawer.getByText(`the 20 largest of ${moved?.loans}`).waitFor();
    expect(await listed.count()).toBe(20);
    await listed.first().click();
    await drawer.getByRole('heading', { name: 'Month by month' }).waitFor();
    await drawer.getByRole('button', { name: 'M1 → M2, Oct 2026' }).click();
    await listed.first().waitFor();
    await page.keyboard.press('Escape');
    await drawer.getByRole('heading', { name: 'M1 → M2, Oct 2026' }).waitFor({ state: 'hidden' });
    expect(queryOf(page)).toBe('?cell=M1-M2');
  }),
);

test(
  'a net flow rate opens the loans in its numerator; each has its own definition; all of them come in one file',
  walk(1440, async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: /^M2 → M3: .*Show its loans$/ }).click();
    const drawer = page.locator('fw-cell-drawer');
    await drawer.getByRole('heading', { name: 'Net flow M2 → M3, Oct 2026' }).waitFor();
    await drawer.getByText(/^the 20 largest: /).waitFor();
    const { rows } = await answerOf<LoansAnswer>(page, '/api/loans?metric=nfr_2&limit=20');
    const listed = drawer.locator('fw-loans-list tbody tr');
    expect(await listed.first().textContent()).toContain(rows[0]?.loan_id);
    expect(await listed.count()).toBe(20);
    await page.keyboard.press('Escape');
    await drawer.getByRole('heading', { name: 'Net flow M2 → M3, Oct 2026' }).waitFor({ state: 'hidden' });
    expect(queryOf(page)).toBe('');
    await page.getByRole('button', { name: 'What is M2 → M3?' }).click();
    await page.locator('fw-chain-card').getByText('nfr_2', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Net flow rates over time as CSV' }).click(),
    ]);
    const [head = '', ...months] = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(head).toBe('month,nfr_0,nfr_1,nfr_2,nfr_3,nfr_4,nfr_5,nfr_6');
    const answer = await page.request.get(`${demo}/api/metrics/nfr_2`);
    expect(Number(months.at(-1)?.split(',')[3])).toBeCloseTo((await answer.json()).rows[0].value, 12);
    const heads = page.locator('fw-flows-card fw-chart svg').getByText(/^M\d → /);
    const tops = await heads.evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().top));
    expect(new Set(tops.map(Math.round)).size).toBe(2);
  }),
);

test(
  'three months, loans and net transfer are asked for and stay in the address; [ goes a month back',
  walk(1440, async ({ page }) => {
    await open(page, '?cell=M1-PAID');
    await page.getByRole('radio', { name: '3 months' }).check();
    await page.getByRole('heading', { name: 'Where balances stood a month later, Aug 2026 – Oct 2026' }).waitFor();
    await page.getByRole('radio', { name: 'Net transfer' }).check();
    await page.getByRole('heading', { name: 'M0 → M1', exact: true }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Paid off' }).count()).toBe(0);
    await page.getByRole('radio', { name: 'By loans' }).check();
    await page.getByRole('heading', { name: 'M1 → Paid off' }).waitFor();
    expect(queryOf(page)).toBe('?roll=roll_cnt&window=3&cell=M1-PAID');
    await page.locator('h1').click();
    await page.keyboard.press('b');
    await page.keyboard.press('[');
    await page.getByRole('heading', { name: 'Where loans stood a month later, Jul 2026 – Sep 2026' }).waitFor();
    expect(queryOf(page)).toBe('?to=2026-09&roll=roll_cnt&window=3&cell=M1-PAID');
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await page.getByRole('heading', { name: 'Vintages', exact: true }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.getByRole('heading', { name: 'Migration', exact: true }).waitFor();
  }),
);

test(
  'the first month has no matrix and says why; a filter that leaves nothing can be cleared',
  walk(390, async ({ page }) => {
    await page.goto(`${demo}/migration?from=2023-11&to=2023-11`);
    await page.getByText('There is no matrix for Nov 2023').waitFor();
    await page.goto(`${demo}/migration?product=CASH&cohort_from=2010-01&cohort_to=2010-02`);
    await page.getByText('No loans match').waitFor();
    expect(await page.getByRole('grid').count()).toBe(0);
  }),
);
