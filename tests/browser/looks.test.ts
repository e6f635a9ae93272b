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
  ['/alerts', 'fw-alert-item'],
  ['/vintages', 'fw-vintages fw-chart svg'],
  ['/migration', 'fw-walk-card fw-chart svg'],
  ['/segments?segment=region', 'fw-values-trend fw-chart svg'],
  ['/sql?q=SELECT%20%24a%20AS%20a%3B%20SELECT%202', 'fw-sql-schema-pane [role=treeitem]'],
  ['/loads?load=0001', 'fw-load-sums summary'],
];

test.for(combinations)(
  'axe finds nothing and nothing scrolls sideways: %s, %s, %i px',
  ([theme, lang, width], context) =>
    walk(width, async ({ page }) => {
      for (const [path, there] of looks) {
        const query = `${path.includes('?') ? '&' : '?'}theme=${theme}&lang=${lang}`;
        await page.goto(demo + path + query);
        await page.locator(there).first().waitFor();
        expect(await findings(page), path).toEqual([]);
        expect(await sidewaysScroll(page), path).toBeLessThanOrEqual(0);
      }
      await page.goto(`${demo}/?theme=${theme}&lang=${lang}`);
      await page.locator('fw-cohorts-card fw-chart svg').waitFor();
      await page.keyboard.press('?');
      await page.getByRole('checkbox').waitFor();
      expect(await findings(page), 'help').toEqual([]);
    })(context),
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
