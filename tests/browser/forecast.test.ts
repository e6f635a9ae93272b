import { expect, test } from 'vitest';
import { open, walk } from './page.ts';

test(
  'a forecast goes on from the line in focus and says how far such forecasts were off; by count there is none, and why',
  walk(1440, async ({ page }) => {
    await open(page);
    const trend = page.locator('fw-trend-card');
    await trend.getByText(/^Jan \d+\.\d\d% if rolls hold$/).waitFor();
    await trend
      .getByText(/Forecasts of past months were off by \d+% on average, 3 months ahead \(27 of them\)/)
      .waitFor();
    const tile = page.locator('fw-expected-tile');
    await tile.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await tile.getByText(/^80% band: ¥.* to ¥.*off by \d+% on average, a month ahead/).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await tile.locator('fw-missing').waitFor();
    await trend.getByText('if rolls hold').first().waitFor({ state: 'hidden' });
    expect(await tile.locator('.change').innerText()).toBe('');
  }),
);
