import { expect, test } from 'vitest';
import { demo, queryOf, walk } from './page.ts';

test(
  'from a figure to the loans that add up to it, to one loan and back',
  walk(1440, async ({ page }) => {
    await page.goto(`${demo}/?drill=2026-10%2FCASH%2Fchannel%3Apartner_api`);
    const drawer = page.locator('fw-drill-drawer');
    const head = await drawer.getByText(/ overdue of /).innerText();
    const [overdue = ''] = /^\S+/.exec(head) ?? [];
    const title = drawer.getByRole('heading', { name: /^Loans/ });
    await title.filter({ hasText: new RegExp(`the 20 largest of \\d+: \\S+ of ${overdue}$`) }).waitFor();
    const [count = ''] = /(?<=largest of )\d+/.exec(await title.innerText()) ?? [];
    await drawer.getByRole('button', { name: /^Show \d+ more$/ }).click();
    await title.filter({ hasText: `all ${count}, together ${overdue}: the figure above` }).waitFor();
    const rows = drawer.locator('fw-loans-list tbody tr');
    expect(await rows.count()).toBe(Number(count));

    const loan = await rows.nth(2).getByRole('rowheader').innerText();
    await rows.nth(2).click();
    await drawer.getByRole('heading', { name: `Loan ${loan}` }).waitFor();
    expect(new URLSearchParams(queryOf(page)).get('loan')).toBe(loan);
    await drawer.locator('fw-loan-history fw-chart svg').nth(1).waitFor();
    const months = drawer.locator('fw-loan-history tbody tr');
    const answer = await page.request.get(`${demo}/api/loans/demo/${loan}`);
    expect(await months.count()).toBe((await answer.json()).rows.length);
    await drawer.getByRole('button', { name: 'Channel: Partner API' }).click();
    await title.waitFor();
    expect(queryOf(page)).toBe('?drill=2026-10%2FCASH%2Fchannel%3Apartner_api');
  }),
);

test(
  'who may not see loans is told so, beside the figures',
  walk(
    1440,
    async ({ page }) => {
      const error = { code: 'forbidden', message: 'this needs the role risk_manager' };
      await page.route('**/api/loans?*', (route) => route.fulfill({ status: 403, json: { error } }));
      await page.goto(`${demo}/?drill=2026-10%2FCASH`);
      const drawer = page.locator('fw-drill-drawer');
      await drawer.getByText('Loan by loan this is shown from the role of risk manager up.').waitFor();
      await drawer.getByRole('table', { name: 'Where it concentrates' }).waitFor();
      expect(await drawer.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    },
    [expect.stringContaining('403')],
  ),
);
