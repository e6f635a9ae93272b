import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chart, focused, open, products, queryOf, settled, walk } from './page.ts';

test(
  'a chart is walked point by point, each said; Enter takes one apart and Esc comes back to it',
  walk(1440, async ({ page }) => {
    await open(page);
    const trend = chart(page, 'trend');
    const said = page.locator('fw-trend-card fw-chart').getByRole('status');
    await trend.focus();
    await page.keyboard.press('ArrowLeft');
    const [worst = '', next = ''] = await products(page);
    expect(await said.innerText()).toMatch(new RegExp(`^${worst} · Oct 2026 · \\d+\\.\\d\\d%$`));
    await page.keyboard.press('ArrowLeft');
    expect(await said.innerText()).toContain(`${worst} · Sep 2026`);
    await page.keyboard.press('ArrowDown');
    expect(await said.innerText()).toContain(`${next} · Sep 2026`);
    await page.keyboard.press('Enter');
    await page
      .locator('fw-drill-drawer')
      .getByRole('heading', { name: new RegExp(`^${next}, Sep 2026`) })
      .waitFor();
    await page.keyboard.press('Escape');
    await focused(trend);
    expect(queryOf(page)).toBe('');
    await page.keyboard.press('Home');
    expect(await said.innerText()).toContain(`${next} · Nov 2023`);
    await page.keyboard.press('Space');
    await page.getByText(`Limits shown for ${next}`).waitFor();
  }),
);

test(
  'bars and cells are walked too, and drilled into their bucket and cohort',
  walk(1440, async ({ page }) => {
    await open(page);
    await chart(page, 'buckets').focus();
    for (const key of ['ArrowLeft', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    const drawer = page.locator('fw-drill-drawer');
    await drawer.getByRole('heading', { name: /^All products, M2, Oct 2026: \d\.\d\d% at M2$/ }).waitFor();
    await page.keyboard.press('Escape');
    await focused(chart(page, 'buckets'));
    await chart(page, 'cohorts').focus();
    for (const key of ['ArrowLeft', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    const cohort = drawer.getByRole('heading', { name: /Lent in \w{3} \d{4}, Oct 2026: \d+\.\d\d% at 30\+ days$/ });
    await cohort.waitFor();
    expect(await cohort.count()).toBe(1);
  }),
);

test(
  'single keys lead to pages, filters, months, basis and thresholds, until they are switched off',
  walk(1440, async ({ page }) => {
    await open(page);
    await page.keyboard.press('b');
    await page.keyboard.press('4');
    await page.keyboard.press('[');
    await settled(page);
    expect(queryOf(page)).toBe('?to=2026-09&basis=count&threshold=90');
    await page.keyboard.press(']');
    await page.keyboard.press('f');
    await focused(page.getByRole('button', { name: /^Months/ }));
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: 'Alerts', level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await page.getByRole('heading', { name: 'Vintages', level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await settled(page);
    expect(queryOf(page)).toBe('?basis=count&threshold=90');
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Single keys act' }).uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox').waitFor({ state: 'hidden' });
    await page.keyboard.press('b');
    await page.keyboard.press('?');
    expect(queryOf(page)).toBe('?basis=count&threshold=90');
    expect(await page.getByRole('checkbox').count()).toBe(0);
  }),
);

test(
  'every part of Monitor is reached with Tab, in the order of the page',
  walk(1440, async ({ page }) => {
    await open(page);
    const stops: string[] = [];
    for (let at = 0; at < 60; at++) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(nameOfFocus));
    }
    const order = [
      'Months',
      'Open alerts',
      'Overdue rate, 30+',
      'Overdue rate by product, 30+ days',
      'Overdue balance by bucket',
      'Cash',
      'cohorts by month',
      'All alerts',
    ];
    const places = order.map((name) => stops.findIndex((stop) => stop.includes(name)));
    expect(
      places.every((place) => place >= 0),
      stops.join(' | '),
    ).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  }),
);

/** In the page: what has the keyboard, by its label or text, or by the label of the element it is part of. */
function nameOfFocus(): string {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!(at instanceof HTMLElement)) return '';
  const root = at.getRootNode();
  const host = root instanceof ShadowRoot ? (root.host as HTMLElement & { label?: string }) : undefined;
  return at.getAttribute('aria-label') ?? (at.innerText || (host?.label ?? ''));
}

test(
  'in the products table Space puts a product in focus and Enter takes it apart',
  walk(1440, async ({ page }) => {
    await open(page);
    const [, second = ''] = await products(page);
    await page.getByRole('button', { name: second }).focus();
    await page.keyboard.press('Space');
    await page.getByText(`Limits shown for ${second}`).waitFor();
    await page.keyboard.press('Enter');
    const opened = page.locator('fw-drill-drawer').getByRole('heading', { name: new RegExp(`^${second}, Oct 2026`) });
    await opened.waitFor();
    expect(await opened.count()).toBe(1);
  }),
);

test(
  'a chart is saved as picture, PNG and SVG, with its caption; T keeps the keyboard on its table',
  walk(1440, async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'More of Overdue balance by bucket' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as SVG' }).click();
    const svg = readFileSync(await (await saved).path(), 'utf8');
    expect(svg).toContain('Overdue balance by bucket');
    expect(svg).toContain('Generated demo data');
    await page.getByRole('button', { name: 'More of Overdue rate by product, 30+ days' }).click();
    const other = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as PNG' }).click();
    const png = readFileSync(await (await other).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
    await chart(page, 'trend').focus();
    await page.keyboard.press('t');
    await focused(page.locator('fw-trend-card fw-data-table .scroll'));
    await page.keyboard.press('t');
    await focused(chart(page, 'trend'));
  }),
);
