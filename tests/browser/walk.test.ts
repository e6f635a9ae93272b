import { expect, test } from 'vitest';
import { chart, demo, focused, open, products, queryOf, settled, walk } from './page.ts';

test(
  'Monitor opens with chart, table, alerts and a sentence, on few requests',
  walk(1440, async ({ page, requests }) => {
    await open(page);
    expect(await page.title()).toBe('Monitor · Forewarn');
    expect(await products(page)).toHaveLength(8);
    expect(await page.locator('fw-monitor .strip').innerText()).toMatch(/\d of 8 products (is|are) past a limit/);
    expect(await page.locator('fw-alerts-card fw-alert-item').count()).toBeGreaterThan(0);
    expect(await page.getByText('Generated demo data').count()).toBeGreaterThan(0);
    expect(new Set(requests.filter((url) => /\/api\/(?!news)/.test(url))).size).toBeLessThanOrEqual(12);
  }),
);

test(
  'the chart is drawn from Arrow and its file is the same question as CSV',
  walk(1440, async ({ page, requests }) => {
    await open(page);
    const asked = requests.find((url) => url.includes('/api/metrics/'));
    const arrow = await page.request.get(asked ?? '', { headers: { accept: 'application/vnd.apache.arrow.stream' } });
    expect(arrow.headers()['content-type']).toContain('application/vnd.apache.arrow.stream');
    const link =
      (await page.getByRole('link', { name: /^Overdue rate by product.* as CSV$/ }).getAttribute('href')) ?? '';
    expect(`${demo}${link}`).toBe(`${asked}&format=csv`);
    const [head = '', ...rows] = (await (await page.request.get(`${demo}${link}`)).text()).trim().split(/\r?\n/);
    expect(head).toMatch(/^month,product,numerator,denominator,value,reason/);
    expect(rows).toHaveLength(36 * 8);
  }),
);

test(
  'a product filter by keyboard narrows the page, and Back widens it again',
  walk(1440, async ({ page }) => {
    await open(page);
    const chip = page.getByRole('button', { name: /^Product/ });
    await chip.focus();
    await page.keyboard.press('Enter');
    await focused(page.getByRole('option').first());
    await page.keyboard.press('ArrowDown');
    const wanted = await page.getByRole('option').nth(1).innerText();
    await page.keyboard.press('Space');
    await page.locator('fw-products-card tbody tr').nth(1).waitFor({ state: 'detached' });
    expect(await products(page)).toEqual([wanted]);
    expect(queryOf(page)).toMatch(/^\?product=\w+$/);
    await page.keyboard.press('Escape');
    await focused(chip);
    await page.goBack();
    await page.locator('fw-products-card tbody tr').nth(7).waitFor();
    expect(queryOf(page)).toBe('');
    await page.goForward();
    await page.locator('fw-products-card tbody tr').nth(1).waitFor({ state: 'detached' });
  }),
);

test(
  'basis, threshold, months and segment are in the URL and defaults are not',
  walk(1440, async ({ page }) => {
    await open(page);
    await page.getByRole('radio', { name: 'Count' }).check();
    await page.getByRole('columnheader', { name: 'Loans' }).waitFor();
    await page.getByRole('radio', { name: '90+' }).check();
    await page.getByText('Overdue rate by product, 90+ days').first().waitFor();
    await page.getByRole('button', { name: /^Months/ }).click();
    await page.getByRole('button', { name: 'Last 12' }).click();
    await page.getByRole('button', { name: /^Segment/ }).click();
    await focused(page.getByRole('option').first());
    await page.keyboard.type('partner');
    await page.keyboard.press('Enter');
    await focused(page.getByRole('option', { name: /Partner API$/ }));
    await page.keyboard.press('Enter');
    await page.getByText('with a cohort, segment or bucket none is drawn').waitFor();
    expect(queryOf(page)).toBe('?from=2025-11&where=channel%3Apartner_api&basis=count&threshold=90');
    await page.getByRole('radio', { name: 'Balance' }).check();
    await page.getByRole('radio', { name: '30+', exact: true }).check();
    expect(queryOf(page)).toBe('?from=2025-11&where=channel%3Apartner_api');
  }),
);

test(
  'a range of months is picked with the keyboard',
  walk(1440, async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: /^Months/ }).focus();
    await page.keyboard.press('Enter');
    await focused(page.getByRole('button', { name: 'Oct 2026', exact: true }));
    await page.keyboard.press('PageUp');
    await focused(page.getByRole('button', { name: 'Oct 2025', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByText('From Oct 2025. Pick the last month.').waitFor();
    for (const [key, month] of [
      ['ArrowRight', 'Nov 2025'],
      ['ArrowRight', 'Dec 2025'],
      ['ArrowDown', 'Apr 2026'],
    ] as const) {
      await page.keyboard.press(key);
      await focused(page.getByRole('button', { name: month, exact: true }));
    }
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Months Oct 2025 – Apr 2026/ }).waitFor();
    expect(queryOf(page)).toBe('?from=2025-10&to=2026-04');
  }),
);

test(
  'language and theme change in place, without a reload',
  walk(1440, async ({ page }) => {
    await open(page);
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '监控' }).waitFor();
    await page.getByText('产品与界限').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await page.getByRole('button', { name: '切换为深色主题' }).click();
    await page.getByRole('button', { name: '切换为浅色主题' }).waitFor();
    expect(await ground()).not.toBe(light);
    expect(queryOf(page)).toBe('?theme=dark&lang=zh-CN');
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { name: 'Monitor' }).waitFor();
    expect(await ground()).toBe(light);
  }),
);

test(
  'a row brings its product into focus with its limits; T turns the chart into its table',
  walk(1440, async ({ page }) => {
    await open(page);
    const calm = (await products(page)).at(-1) ?? '';
    await page.getByRole('button', { name: calm }).click();
    await page.getByText(`Limits shown for ${calm}`).waitFor();
    expect(queryOf(page)).toMatch(/^\?focus=\w+$/);
    await page.keyboard.press('Escape');
    await page.getByText(`Limits shown for ${calm}`).waitFor({ state: 'detached' });
    expect(queryOf(page)).toBe('');
    await chart(page, 'trend').focus();
    await page.keyboard.press('t');
    const table = page.locator('fw-trend-card').getByRole('table');
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(37);
    expect(queryOf(page)).toBe('?table=trend');
  }),
);

test(
  'an alert leads to its product on Monitor; all of them have a page',
  walk(1440, async ({ page }) => {
    await open(page);
    await page.getByRole('link', { name: 'All alerts' }).click();
    await page.getByRole('heading', { name: 'Alerts', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Show on Monitor' }).click();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('focus')).not.toBeNull();
  }),
);
