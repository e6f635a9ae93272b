import { expect, test } from 'vitest';
import { demo, focused, queryOf, walk } from './page.ts';

/** A machine that has much else to do takes its time. */
const patient = { timeout: 20_000 };

test(
  'the inbox is walked with J, K and arrows, each alert whole beside it; its filters stand in the URL',
  walk(1440, async ({ page }) => {
    await page.goto(`${demo}/alerts`);
    const detail = page.locator('fw-alert-detail');
    const headline = detail.getByRole('heading', { level: 2 }).first();
    await detail.locator('fw-judged-card fw-chart svg').waitFor();
    const options = page.getByRole('option');
    const count = await options.count();
    expect(count).toBeGreaterThan(2);
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    const first = await headline.innerText();
    expect(first).toMatch(/: .+ is .+, past its critical limit of /);
    await page.keyboard.press('j');
    await page.waitForURL('**/alerts?alert=*');
    await expect.poll(() => headline.innerText(), patient).not.toBe(first);
    await page.keyboard.press('k');
    await expect.poll(() => headline.innerText(), patient).toBe(first);
    await page.getByRole('listbox').focus();
    await page.keyboard.press('End');
    expect(await options.last().getAttribute('aria-selected')).toBe('true');
    await detail.getByText(/fired as (warning|critical)/).waitFor();

    await page.getByRole('button', { name: /^Severity/ }).click();
    await page.getByRole('option', { name: 'Warning', exact: true }).click();
    await expect.poll(() => queryOf(page), patient).toBe('?severity=warn');
    await page.getByRole('group', { name: 'Critical' }).waitFor({ state: 'detached' });
    await page.getByText('Past', { exact: true }).click();
    await expect.poll(() => queryOf(page), patient).toBe('?inbox=past&severity=warn');
  }),
);

test(
  'the loans behind an alert open beside it, and Esc goes back; what the rules judged tells why others did not fire',
  walk(1440, async ({ page }) => {
    await page.goto(`${demo}/alerts`);
    await page.getByRole('button', { name: 'Open loans' }).click();
    const drawer = page.locator('fw-alert-loans');
    await drawer.locator('fw-loans-list tbody tr').first().waitFor();
    expect(queryOf(page)).toContain('drill=2026-10');
    await page.keyboard.press('Escape');
    await focused(page.getByRole('button', { name: 'Open loans' }));
    await page.keyboard.press('g');
    await page.keyboard.press('e');
    await page.getByRole('cell', { name: 'within its limits' }).first().waitFor();
    await page.getByRole('button', { name: /^Outcome/ }).click();
    await page.getByRole('option', { name: 'No data' }).click();
    await page.getByRole('cell', { name: 'within its limits' }).first().waitFor({ state: 'detached' });
    expect(queryOf(page)).toBe('?outcome=no_data');
  }),
);

test(
  'where it is narrow the list gives way to the alert and comes back',
  walk(390, async ({ page }) => {
    await page.goto(`${demo}/alerts`);
    await page.getByRole('option').first().click();
    await page.locator('fw-judged-card fw-chart svg').waitFor();
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'All alerts' }).click();
    await page.getByRole('listbox').waitFor();
    expect(queryOf(page)).toBe('');
  }),
);
