import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { demo, findings, focused, queryOf, sidewaysScroll, walk } from './page.ts';

/** Opens Vintages on the demo and waits until it has drawn what its URL asks for. */
async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`${demo}/vintages${query}`);
  await drawn(page);
}
const drawn = (page: Page): Promise<void> =>
  page.locator('fw-vintages [aria-busy=false] fw-slice-card fw-chart svg').waitFor();

const grid = (page: Page) => page.getByRole('grid', { name: 'Cohort triangle' });
const rows = (page: Page) => grid(page).getByRole('rowheader');

test(
  'Vintages opens with curves, a cut at one age and the triangle of the newest two years',
  walk(1440, async ({ page, requests }) => {
    await open(page);
    expect(await page.title()).toBe('Vintages · Forewarn');
    await page.getByRole('heading', { name: 'Ever 30+ by months on book' }).waitFor();
    await page.getByRole('heading', { name: 'Ever 30+ at 6 months on book' }).waitFor();
    await page.getByRole('button', { name: 'What is Ever 30+ by months on book?' }).click();
    await page.getByText('Of what a cohort was lent: the balance at the first time').waitFor();
    await page.keyboard.press('Escape');
    expect(await rows(page).count()).toBe(24);
    await grid(page).locator('td:is(.worse-1, .worse-2, .worse-3, .worse-4)').first().waitFor();
    const sentence = /^\w{3} \d{4} stands at \d+\.\d\d% at 2 months on book\. The 21 other cohorts known at that age/;
    await page.getByText(sentence).first().waitFor();
    expect(requests.filter((url) => url.includes('/api/')).length).toBeLessThanOrEqual(10);
  }),
);

test(
  'the triangle and the file say the same, and an age not reached is no figure in either',
  walk(1440, async ({ page }) => {
    await open(page, '?product=CASH');
    const link = await page.getByRole('link', { name: 'Cohort triangle as CSV' }).getAttribute('href');
    const [head = '', ...lines] = (await (await page.request.get(demo + link)).text()).trim().split(/\r?\n/);
    const figure = 'cohort,mob,numerator,denominator,value,reason,n_cohorts,partial,missing_share,truncated';
    expect(head).toBe(`${figure},reference,reference_low,reference_high,reference_s,reference_cohorts`);
    const file = lines.map((line) => line.split(',')).filter(([cohort]) => cohort === '2026-06');
    const row = grid(page).getByRole('row').filter({ hasText: 'Jun ’26' });
    const ages = await grid(page).getByRole('columnheader').allInnerTexts();
    const cells = await row.getByRole('gridcell').allInnerTexts();
    expect(cells.slice(0, 4)).toEqual(
      ages.slice(2, 6).map((age) => {
        const [value = '', reason] = file.find(([, mob]) => mob === age)?.slice(4, 6) ?? [];
        if (reason === 'immature') return '';
        return value === '' ? '–' : (Number(value) * 100).toFixed(2);
      }),
    );
    expect(file.find(([, mob]) => mob === '5')?.slice(4, 6)).toEqual(['', 'immature']);
  }),
);

test(
  'the band behind the curves is of the cohorts before the newest, as the file has it; quarters have none',
  walk(1440, async ({ page }) => {
    await open(page);
    await page.getByText('The grey band is of the up to 12 cohorts before Aug 2026 at the same age').first().waitFor();
    await page.getByText('Earlier cohorts: lowest to highest, and mean').waitFor();
    const link = await page.getByRole('link', { name: 'Cohort triangle as CSV' }).getAttribute('href');
    const [head = '', ...lines] = (await (await page.request.get(demo + link)).text()).trim().split(/\r?\n/);
    const at = head.split(',').indexOf('reference');
    const [reference] = lines.filter((line) => line.startsWith('2026-08,2,')).map((line) => line.split(',')[at]);
    const said = `the 12 cohorts before it stood at ${(Number(reference) * 100).toFixed(2)}% at this age`;
    await grid(page)
      .getByRole('gridcell', { name: new RegExp(`^Aug 2026, month 2; .*${said}`) })
      .waitFor();
    await page.getByRole('radio', { name: 'Quarterly' }).check();
    await rows(page).filter({ hasText: 'Q3 ’26' }).waitFor();
    expect(await page.getByText('The grey band').count()).toBe(0);
  }),
);

test(
  'measure, cohort size, age, threshold and basis are in the URL; a loss has no threshold',
  walk(1440, async ({ page }) => {
    await open(page);
    await page.getByRole('radio', { name: 'Quarterly' }).check();
    await rows(page).filter({ hasText: 'Q3 ’26' }).waitFor();
    await page.getByRole('radio', { name: '12', exact: true }).check();
    await page.getByRole('heading', { name: 'Ever 30+ at 12 months on book' }).waitFor();
    await page.getByRole('radio', { name: '90+' }).check();
    await page.getByRole('radio', { name: 'Count' }).check();
    await page.getByText('Ever 90+, % of loans lent').waitFor();
    expect(queryOf(page)).toBe('?basis=count&threshold=90&grain=quarter&mob=12');
    await page.getByRole('button', { name: /^Measure/ }).click();
    await page.getByRole('option', { name: 'Net loss' }).click();
    await page.getByText('Cumulative net loss, % of amount lent').waitFor();
    expect(await page.getByRole('radio', { name: '90+' }).count()).toBe(0);
    await page.goBack();
    await page.getByText('Ever 90+, % of loans lent').waitFor();
  }),
);

test(
  'arrows walk the triangle, each cell said in full; Enter puts its cohort in focus and Esc lets go',
  walk(1440, async ({ page }) => {
    await open(page);
    await rows(page).first().getByRole('button').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const cell = grid(page).getByRole('row').nth(3).getByRole('gridcell').first();
    await focused(cell);
    const label = (await cell.getAttribute('aria-label')) ?? '';
    expect(label).toMatch(/^Dec 2024, month 2; \d+\.\d\d%, ¥[\d.]+[km]? of ¥[\d.]+m lent; [\d,]+ loans/);
    await page.locator('.said', { hasText: label }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Dec ’24', pressed: true }).waitFor();
    expect(queryOf(page)).toBe('?focus_cohort_from=2024-12&focus_cohort_to=2024-12');
    await page.getByRole('button', { name: /^Let go of .*Dec 2024/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Dec ’24', pressed: false }).waitFor();
    expect(queryOf(page)).toBe('');
  }),
);

test(
  'arrows walk the curves, T turns a chart into its table',
  walk(1440, async ({ page }) => {
    await open(page);
    const curves = page.locator('fw-curves-card fw-chart .plot');
    await curves.focus();
    await page.keyboard.press('ArrowRight');
    const said = page.locator('fw-curves-card fw-chart').getByRole('status');
    await said.filter({ hasText: /^Aug 2026, month 2; / }).waitFor();
    await page.keyboard.press('t');
    await page.locator('fw-curves-card').getByRole('table').waitFor();
    expect(queryOf(page)).toBe('?table=curves');
    expect(await page.locator('fw-curves-card').getByRole('columnheader').count()).toBe(25);
  }),
);

test(
  'cohorts first seen late say so where they have no figure',
  walk(1440, async ({ page }) => {
    await page.goto(`${demo}/vintages?cohort_from=2021-01&cohort_to=2021-06&mob=12`);
    await page.getByText('No cohort is known at month 12').waitFor();
    await page.getByText('First seen at month 29 to 34: no reference.').waitFor();
    const sentence = await page.locator('fw-curves-card p', { hasText: 'first seen' }).innerText();
    expect(sentence).toContain(
      '6 of 6 cohorts were first seen after month 2, at month 29 to 34: no reference before it.',
    );
  }),
);

test(
  'filters that leave no cohort are taken off together',
  walk(1440, async ({ page }) => {
    await page.goto(`${demo}/vintages?cohort_from=2010-01&cohort_to=2010-12`);
    await page.getByText('No cohorts match').waitFor();
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await drawn(page);
    expect(queryOf(page)).toBe('');
  }),
);

test(
  'a failed question says why and is put again',
  walk(
    1440,
    async ({ page }) => {
      const body = { error: { code: 'internal', message: 'a fault of ours', hint: 'the log has the cause' } };
      await page.route('**/api/metrics/**', (route) => route.fulfill({ status: 500, json: body }));
      await page.goto(`${demo}/vintages`);
      await page.getByText('The vintages could not be read').waitFor();
      await page.getByText('a fault of ours. the log has the cause').waitFor();
      await page.unroute('**/api/metrics/**');
      await page.getByRole('button', { name: 'Try again' }).click();
      await drawn(page);
    },
    [expect.stringContaining('500'), expect.stringContaining('500')],
  ),
);

const themes = ['light', 'dark'];
const languages = ['en', 'zh-CN'];
describe.each(themes.flatMap((theme) => languages.map((lang) => [theme, lang])))('%s, %s', (theme, lang) => {
  for (const width of [390, 1440]) {
    test(
      `axe finds nothing and nothing scrolls sideways at ${width} px`,
      walk(width, async ({ page }) => {
        await open(page, `?theme=${theme}&lang=${lang}`);
        expect(await findings(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
        await page.goto(`${demo}/vintages?theme=${theme}&lang=${lang}&grain=quarter&table=curves&table=slice`);
        await page.locator('fw-slice-card').getByRole('table').waitFor();
        expect(await findings(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
      }),
    );
  }
});
