import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demo, queryOf, walk } from './page.ts';

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`${demo}/segments${query}`);
  await page.locator('fw-segments [aria-busy=false] fw-values-trend fw-chart svg').waitFor();
  await page.locator('fw-carriers-card tbody tr').first().waitFor();
}
const names = (page: Page) => page.locator('fw-values-card tbody th').allInnerTexts();

test(
  'Segments compares the grades with the book: rate, interval and size as the file has them',
  walk(1440, async ({ page, requests }) => {
    await open(page);
    expect(await page.title()).toBe('Segments · Forewarn');
    expect(requests.filter((url) => url.includes('/api/')).length).toBeLessThanOrEqual(10);
    expect(await names(page)).toEqual(['Grade A', 'Grade B', 'Grade C', 'Grade D', 'Grade E']);
    const link = page.getByRole('link', { name: 'Risk grade: overdue rate, 30+ days as CSV' });
    const file = await page.request.get(demo + (await link.getAttribute('href')));
    const [head = '', ...lines] = (await file.text()).trim().split(/\r?\n/);
    expect(head).toBe('month,grade,numerator,denominator,value,reason,n,low,high');
    const [, , , , value, , n, low, high] = lines.find((line) => line.startsWith('2026-10,D'))?.split(',') ?? [];
    const percent = (rate = '') => `${(Number(rate) * 100).toFixed(2)}%`;
    const row = page.locator('fw-values-card tbody tr', { hasText: 'Grade D' });
    await row.getByText(percent(value), { exact: true }).waitFor();
    await row.getByText(`${percent(low)} – ${percent(high)}`).waitFor();
    const said = `${percent(value)}, 95% interval ${percent(low)} to ${percent(high)}, on effectively ${Math.round(Number(n))} loans`;
    await row.getByRole('img', { name: said }).waitFor();
    const lifts = await page.request.get(`${demo}/api/metrics/lift?by=grade&threshold=30`);
    const { rows } = (await lifts.json()) as { rows: { grade: string; value: number }[] };
    const lift = rows.find(({ grade }) => grade === 'D')?.value ?? 0;
    await row.getByText(`×${lift.toFixed(2)}`, { exact: true }).waitFor();
  }),
);

test(
  'a value too small to judge is hollow and says so; values without an order stand by their rate',
  walk(1440, async ({ page }) => {
    await open(page, '?segment=region&product=EDU&cohort_from=2026-03');
    const hollow = page.getByRole('img', { name: /too few to judge$/ });
    expect(await hollow.count()).toBeGreaterThan(0);
    const rates = await page.locator('fw-values-card tbody td:nth-child(4)').allInnerTexts();
    const known = rates.filter((rate) => rate.endsWith('%')).map(Number.parseFloat);
    expect(known).toEqual([...known].sort((one, other) => other - one));
  }),
);

test(
  'a row shows its trend and its products; it and they are taken apart; it filters Monitor',
  walk(1440, async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: /^Compare by/ }).click();
    await page.getByRole('option', { name: 'Age' }).click();
    await page.locator('fw-values-card').getByRole('button', { name: '25-29' }).click();
    await page.getByRole('heading', { name: 'Products that carry 25-29' }).waitFor();
    await page.getByText('Shaded: 95% interval of 25-29').waitFor();
    expect(queryOf(page)).toBe('?segment=age_band&value=25-29');
    await page
      .locator('fw-values-card')
      .getByRole('button', { name: '30-39' })
      .click({ modifiers: ['Shift'] });
    await page.getByText(/^30-39 stands at .* 25-29 stands at /).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Products that carry 18-24' }).waitFor();
    expect(queryOf(page)).toBe('?segment=age_band');

    await page.locator('fw-carriers-card').getByRole('button', { name: 'Cash instalment' }).click();
    const drawer = page.locator('fw-drill-drawer');
    await drawer.getByRole('heading', { name: /^Cash instalment, Age: 18-24, Oct 2026: / }).waitFor();
    await drawer.locator('fw-loans-list tbody tr').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Filter Monitor by it' }).click();
    await page.getByRole('heading', { name: 'Monitor' }).waitFor();
    expect(queryOf(page)).toBe('?where=age_band%3A18-24');
  }),
);
