import { describe, expect, test } from 'vitest';
import { demo, findings, open, sidewaysScroll, walk } from './page.ts';

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
        await page.goto(`${demo}/alerts?theme=${theme}&lang=${lang}`);
        await page.locator('fw-alert-item').first().waitFor();
        expect(await findings(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
      }),
    );
  }
});

for (const width of [320, 599, 600, 900, 1199, 1920]) {
  test(
    `nothing scrolls sideways at ${width} px`,
    walk(width, async ({ page }) => {
      await open(page);
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    }),
  );
}
