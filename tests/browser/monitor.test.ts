import { expect, test } from 'vitest';
import { chart, open, products, queryOf, settled, walk } from './page.ts';

test(
  'six key figures stand with their change, the last of them expected; Enter opens what one means',
  walk(1440, async ({ page }) => {
    await open(page);
    const tiles = page.locator('fw-kpi-tile');
    await page.locator('fw-expected-tile .change').getByText('vs Oct').waitFor();
    expect(await tiles.locator('.tile > .label').allInnerTexts()).toEqual([
      'Overdue rate, 30+',
      'Overdue balance, 30+',
      'Outstanding balance',
      'Overdue rate, 90+',
      'Roll rate, M1→M2',
      'Expected to reach 30+ in Nov',
    ]);
    for (const change of await tiles.locator('.change').allInnerTexts())
      expect(change).toMatch(/^[+−]?\d.*(pp|%) vs (Sep|Oct)$/);
    await page.keyboard.press('1');
    await tiles.locator('.tile').getByText('Overdue rate, 1+').waitFor();
    await tiles.nth(2).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Principal outstanding of active loans at month-end.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Principal outstanding of active loans at month-end.').waitFor({ state: 'hidden' });
  }),
);

test(
  'key figures, buckets and cohorts come from the same answers as their files',
  walk(1440, async ({ page }) => {
    await open(page, '?table=buckets&table=cohorts');
    const rowsOf = async (card: string): Promise<string[][]> => {
      const link = (await page.locator(`${card} a[download]`).getAttribute('href')) ?? '';
      const text = await (await page.request.get(new URL(link, page.url()).href)).text();
      return text
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(','));
    };
    const buckets = await rowsOf('fw-buckets-card');
    const overdue = buckets.filter(([month, bucket]) => month === '2026-10' && bucket !== '0');
    const shown = await page.locator('fw-buckets-card tbody tr').first().locator('td').allInnerTexts();
    expect(shown).toHaveLength(overdue.length);
    expect(shown[0]).toBe(`¥${(Number(overdue[0]?.[2]) / 1e6).toFixed(1)}m`);
    const cohorts = await rowsOf('fw-cohorts-card');
    const newest = cohorts.findLast(
      ([cohort, month, , , value]) => month === '2026-10' && cohort === '2026-06' && value,
    );
    const cells = await page.locator('fw-cohorts-card tbody tr', { hasText: 'Jun ’26' }).locator('td').allInnerTexts();
    expect(cells.at(-1)).toBe(`${(Number(newest?.[4]) * 100).toFixed(2)}%`);
  }),
);

test(
  'cohorts are coloured against the same age; the URL keeps whether they are, and the page asks at most twelve questions',
  walk(1440, async ({ page, requests }) => {
    await open(page);
    const asked = requests.filter((url) => /\/api\/(?!news)/.test(new URL(url).pathname));
    // news may have some of them asked again
    expect(new Set(asked).size).toBeLessThanOrEqual(12);
    const card = page.locator('fw-cohorts-card');
    const grounds = () =>
      card
        .locator('.mark-rect path')
        .evaluateAll((cells) => [...new Set(cells.map((cell) => cell.getAttribute('fill') ?? ''))].sort());
    const norm = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--h-norm').trim(),
    );
    expect((await grounds()).length).toBeGreaterThan(3);
    await card.getByText(/^Ratio to earlier cohorts at the same age/).waitFor();
    await chart(page, 'cohorts').focus();
    await page.keyboard.press('ArrowRight');
    await card
      .getByText(/×\d+\.\d\d: the \d+ cohorts before it stood at .* · \d+ loans$/)
      .first()
      .waitFor({ state: 'attached' });
    await card.getByRole('radio', { name: 'Rate' }).check();
    await page.waitForURL('**/?heat=rate');
    await card.locator('fw-heat-legend').waitFor({ state: 'detached' });
    await expect.poll(grounds).toEqual([norm, 'transparent'].sort());
  }),
);

test(
  'the trend is shown as rates, as shares of each limit, or as panels, and the URL keeps which',
  walk(1440, async ({ page }) => {
    await open(page);
    await page.getByRole('radio', { name: '% of limit' }).check();
    await page.locator('fw-trend-card').getByText('Critical limit of each product').waitFor();
    expect(queryOf(page)).toBe('?mode=share');
    await page.getByRole('radio', { name: 'Panels' }).check();
    await page.locator('fw-trend-card').getByText('Each on its own scale').waitFor();
    await page
      .locator('fw-trend-card svg')
      .getByText(/^Credit card \d\.\d\d%$/)
      .waitFor();
    expect(queryOf(page)).toBe('?mode=panels');
  }),
);

test(
  'a drag over months sets the range of all charts, a double click resets it',
  walk(1440, async ({ page }) => {
    await open(page);
    const box = await page.locator('fw-buckets-card fw-chart').boundingBox();
    if (!box) throw new Error('the chart has no place');
    await page.mouse.move(box.x + 100, box.y + 120);
    await page.mouse.down();
    await page.mouse.move(box.x + 140, box.y + 120, { steps: 4 });
    await page.mouse.move(box.x + 200, box.y + 120, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/from=20\d\d-\d\d&to=20\d\d-\d\d/);
    await settled(page);
    const { from = '', to = '' } = Object.fromEntries(new URL(page.url()).searchParams);
    expect(from < to).toBe(true);
    const [, first = ''] = await csvMonths(page.locator('fw-trend-card a[download]'), page);
    expect(first).toBe(from);
    await page.mouse.dblclick(box.x + 4, box.y + 120);
    await page.waitForURL((url) => url.search === '');
  }),
);

/** Head and first month of the file behind a link. */
async function csvMonths(
  link: import('playwright-core').Locator,
  page: import('playwright-core').Page,
): Promise<string[]> {
  const href = (await link.getAttribute('href')) ?? '';
  const text = await (await page.request.get(new URL(href, page.url()).href)).text();
  return text.split(/\r?\n/).map((line) => line.split(',')[0] ?? '');
}

test(
  'a bar, a cell and a line end each put something in focus; Shift adds, a chip or Esc lets go',
  walk(1440, async ({ page }) => {
    await open(page);
    await page.locator('fw-buckets-card').getByText(/^M2 /).click();
    await page.getByText('Share of book in M2, by product').first().waitFor();
    await settled(page);
    await page
      .locator('fw-buckets-card')
      .getByText(/^M3 /)
      .click({ modifiers: ['Shift'] });
    await page.getByText('Share of book in M2 + M3, by product').first().waitFor();
    expect(queryOf(page)).toBe('?focus_bucket=2&focus_bucket=3');
    await page.getByRole('button', { name: 'Let go of M2' }).click();
    await page.getByText('Share of book in M3, by product').first().waitFor();
    await page.getByRole('button', { name: 'Let go of M3' }).click();
    await settled(page);
    const [, second = ''] = await products(page);
    await page
      .locator('fw-trend-card svg')
      .getByText(new RegExp(`^${second} `))
      .click();
    await page.getByText(`Limits shown for ${second}`).waitFor();
    await page.getByRole('heading', { name: `${second} cohorts by month` }).waitFor();
    await settled(page);
    await page.locator('fw-cohorts-card .mark-rect path').nth(20).click({ force: true });
    await page.getByRole('button', { name: /^Let go of Lent in/ }).waitFor();
    expect(queryOf(page)).toMatch(/^\?focus=\w+&focus_cohort_from=(\d{4}-\d\d)&focus_cohort_to=\1$/);
    await settled(page);
    await chart(page, 'cohorts').focus();
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.search === '');
  }),
);

test(
  'a point is taken apart in the drawer, level by level, and Back leads up again',
  walk(1440, async ({ page }) => {
    await open(page);
    await page.locator('fw-trend-card .mark-symbol path').last().click({ force: true });
    const drawer = page.locator('fw-drill-drawer');
    await drawer.getByRole('heading', { name: /^.*: \d+\.\d\d% at 30\+ days$/ }).waitFor();
    const rows = drawer.getByRole('rowheader');
    await rows.first().waitFor();
    const shares = (await drawer.locator('fw-share-bar').allInnerTexts()).map((share) =>
      Number(share.replace('%', '')),
    );
    expect(shares).toEqual([...shares].sort((one, other) => other - one));
    const segment = await rows.first().innerText();
    await rows.first().getByRole('button').click();
    await drawer.getByRole('listitem').filter({ hasText: segment }).waitFor();
    expect(await drawer.getByRole('listitem').count()).toBe(3);
    await page.goBack();
    await drawer.getByRole('heading', { name: /at 30\+ days$/ }).waitFor();
    await drawer.getByRole('button', { name: 'All products' }).click();
    await drawer.getByRole('heading', { name: /^All products, / }).waitFor();
    await drawer.locator('.body[aria-busy=false]').waitFor();
    const names = await products(page);
    expect((await rows.allInnerTexts()).some((row) => names.includes(row))).toBe(true);
    await drawer.getByRole('button', { name: 'Close' }).click();
    await drawer.getByRole('heading').first().waitFor({ state: 'hidden' });
    expect(queryOf(page)).toBe('');
  }),
);

test(
  'nothing on the page moves while it loads, however late its figures are',
  walk(1440, async ({ page }) => {
    await page.addInitScript(watchShifts);
    let late = 0;
    await page.route('**/api/metrics/**', async (route) => {
      late += 150;
      await new Promise((resolve) => setTimeout(resolve, late));
      await route.continue();
    });
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page);
      expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
    }
  }),
);

/** In the page: writes down what has moved, from where to where. */
function watchShifts(): void {
  type Shift = { value: number; sources: { previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[] };
  const seen: string[] = [];
  Object.assign(window, { seen });
  // of what is in a shadow tree the entry tells the place alone
  const nameAt = ({ left, top }: DOMRectReadOnly): string => {
    let name = '';
    let at: Document | ShadowRoot | null | undefined = document;
    while (at) {
      const found: Element | null = at.elementFromPoint(left + 1, top + 1);
      name += ` ${found?.localName}`;
      at = found?.shadowRoot === at ? null : found?.shadowRoot;
    }
    return name;
  };
  const boxOf = ({ left, top, width, height }: DOMRectReadOnly) => [left, top, width, height].join();
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as unknown as Shift[]) {
      const moved = sources.map(
        (one) => `${nameAt(one.currentRect)} ${boxOf(one.previousRect)} → ${boxOf(one.currentRect)}`,
      );
      seen.push([value, ...moved].join('; '));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
