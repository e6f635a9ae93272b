import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demo, findings, open, sidewaysScroll, walk } from './page.ts';

const combinations = ['light', 'dark'].flatMap((theme) =>
  ['en', 'zh-CN'].flatMap((lang) => [390, 1440].map((width) => [theme, lang, width] as const)),
);

/** Every page, and Monitor with what can stand open or differently on it; the text that says it is there. */
const looks: [path: string, there: string][] = [
  ['/', 'fw-cohorts-card fw-chart svg'],
  ['/?mode=share', 'fw-cohorts-card fw-chart svg'],
  ['/?mode=panels', 'fw-cohorts-card fw-chart svg'],
  ['/?table=trend&table=buckets&table=cohorts', 'fw-cohorts-card fw-data-table'],
  ['/?focus=CASH&focus_bucket=2&focus_cohort_from=2026-01', 'fw-cohorts-card fw-chart svg'],
  ['/?drill=2026-10%2FCASH', 'fw-drill-drawer fw-loans-list fw-data-table tbody'],
  ['/?drill=2026-10%2FCASH&loan=0100017942', 'fw-loan-history fw-chart svg'],
  ['/alerts', 'fw-inbox-list .name'],
  ['/evaluations', 'fw-evaluations tbody'],
  ['/rules?rule=overdue-30-level-cn', 'fw-preview-card fw-chart svg'],
  ['/vintages', 'fw-vintages fw-chart svg'],
  ['/migration', 'fw-walk-card fw-chart svg'],
  ['/segments?segment=region', 'fw-values-trend fw-chart svg'],
  ['/summary', 'fw-summary fw-chart svg'],
  ['/sql?q=SELECT%20%24a%20AS%20a%3B%20SELECT%202', 'fw-sql-schema-pane [role=treeitem]'],
  ['/loads?load=0001', 'fw-load-sums summary'],
];

/** The page as its address has it, read anew without a reload, as Back and Forward do. */
function show(page: Page, path: string): Promise<void> {
  return page.evaluate(async (address) => {
    history.replaceState(history.state, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
    // what is drawn anew at the new width and in the new colours
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }, path);
}

/** Every theme, language and width of a page that is open. */
async function expectSound(page: Page, path: string, there: string): Promise<void> {
  for (const [theme, lang, width] of combinations) {
    const name = `${path} ${theme} ${lang} ${width}`;
    await page.setViewportSize({ width, height: 900 });
    await show(page, `${path}${path.includes('?') ? '&' : '?'}theme=${theme}&lang=${lang}`);
    await page.locator(there).first().waitFor();
    const root = page.locator(`html[lang="${lang}"][data-theme="${theme}"]`);
    await root.waitFor();
    expect(await findings(page), name).toEqual([]);
    expect(await sidewaysScroll(page), name).toBeLessThanOrEqual(0);
  }
}

test.for(looks)(
  'axe finds nothing and nothing scrolls sideways, in both themes, languages and widths: %s',
  ([path, there], context) =>
    walk(1440, async ({ page }) => {
      await page.goto(demo + path);
      await page.locator(there).first().waitFor();
      await expectSound(page, path, there);
    })(context),
);

test(
  'axe finds nothing on one alert, in both themes, languages and widths',
  walk(1440, async ({ page }) => {
    await page.goto(`${demo}/alerts`);
    await page.getByRole('option').first().click();
    await page.waitForURL('**/alerts?alert=*');
    const { pathname, search } = new URL(page.url());
    await expectSound(page, pathname + search, 'fw-judged-card fw-chart svg');
  }),
);

test(
  'axe finds nothing in the help, in both themes, languages and widths',
  walk(1440, async ({ page }) => {
    await open(page);
    await page.keyboard.press('?');
    await expectSound(page, '/', 'wa-dialog[open] wa-checkbox, [role=checkbox], input[type=checkbox]');
  }),
);

for (const width of [320, 599, 600, 900, 1199, 1920]) {
  test(
    `nothing scrolls sideways at ${width} px`,
    walk(width, async ({ page }) => {
      await open(page);
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    }),
  );
}
