import { expect, test } from 'vitest';
import { findings, focused, open, queryOf, walk } from './page.ts';

test(
  'a title says what its figures are: by the keyboard, and while the pointer rests on it',
  walk(1440, async ({ page }) => {
    await open(page);
    const mark = page
      .locator('fw-trend-card')
      .getByRole('button', { name: 'What is Overdue rate by product, 30+ days?' });
    const panel = page.getByRole('dialog', { name: 'What is Overdue rate by product, 30+ days?' });
    const said = page.locator('fw-trend-card fw-definition-text');
    await mark.focus();
    await page.keyboard.press('Enter');
    await said.getByText('Overdue balance 30+ divided by outstanding balance').waitFor();
    await said.getByText('overdue_rate_30', { exact: true }).waitFor();
    await said.getByText('cn: N+ is more than N days, so 30+ begins with day 31').waitFor();
    await said.getByText('balance, the whole loan').waitFor();
    await said.getByRole('button', { name: 'Show SQL' }).click();
    const sql = await said.getByRole('region', { name: 'SQL' }).innerText();
    expect(sql).toMatch(/^-- overdue_rate_30 · .*\n[^]*scheme cn · basis balance[^]*\nSELECT /);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await focused(mark);
    await mark.hover();
    await panel.waitFor();
    await panel.hover();
    await page.mouse.move(700, 880);
    await panel.waitFor({ state: 'hidden' });
    await mark.hover();
    await panel.waitFor();
    await mark.click();
    await page.mouse.move(700, 880);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(queryOf(page)).toBe('');
  }),
);

test(
  'a key figure says of what amounts it is made',
  walk(1440, async ({ page }) => {
    await open(page);
    const tiles = page.locator('fw-kpi-tile');
    await tiles.first().hover();
    const said = page.getByText(/^¥[\d.,]+m ÷ ¥[\d.,]+m = \d+\.\d\d%$/).first();
    await said.waitFor();
    const [, part, whole, rate] = /^(\S+) ÷ (\S+) = (\S+)$/.exec(await said.innerText()) ?? [];
    const shown = await tiles.locator('.tile > .value').allInnerTexts();
    expect(shown.slice(0, 3).map((text) => text.replaceAll(/\s/g, ''))).toEqual([rate, part, whole]);
  }),
);
