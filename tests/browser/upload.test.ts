import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../server/main.ts';
import { readSettings } from '../../server/settings.ts';
import { makeHome } from '../server/book.ts';
import { findings, focused, sidewaysScroll, walk } from './page.ts';

const { home, remove } = makeHome();
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer({ ...readSettings({ FOREWARN_HOME: home }), port: 0 }, pino({ level: 'silent' }));
});
afterAll(async () => {
  await server.stop();
  remove();
});

/** Before the first load the catalog has nothing to tell. */
const nothingYet = [expect.stringContaining('404')];

const tape = (month: string): string =>
  `借据号,统计日期,产品,放款日期,本金万元,最大逾期天数,当前天数,姓名\n${Array.from({ length: 12 }, (_, at) => `J${at},${month},消费贷,03/0${(at % 9) + 1}/2023,${at + 1}.5,90,${at === 0 ? 40 : 0},王${at}`).join('\n')}\n`;

async function choose(page: Page, files: Record<string, string>): Promise<void> {
  const chosen = Object.entries(files).map(([name, text]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  }));
  await page.locator('input[type=file]').setInputFiles(chosen);
}

const pressed = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
};

test(
  'a first tape is chosen, asked about, answered and published by keyboard, and leads to Monitor',
  walk(
    1440,
    async ({ page }) => {
      await page.goto(server.address);
      await page.getByRole('link', { name: 'Load tapes' }).click();
      await pressed(page, 'Load the file');
      await page.getByText('No file is chosen yet.').waitFor();
      const picker = page.waitForEvent('filechooser');
      await focused(page.getByRole('button', { name: 'Drop tapes here, or choose files' }));
      await page.keyboard.press('Enter');
      await (await picker).setFiles([{ name: '五月.csv', mimeType: 'text/csv', buffer: Buffer.from(tape('2024-05')) }]);
      await page.getByLabel('Source').fill('某消金');
      await pressed(page, 'Load the file');
      await page.getByText('3 answers needed').waitFor();
      expect(await findings(page)).toEqual([]);
      const row = (column: string) => page.getByRole('row', { name: new RegExp(`^${column} `) });
      expect(await row('姓名').innerText()).toMatch(/hidden\s+Not read, never stored: names of persons/);
      expect(await row('最大逾期天数').innerText()).toContain('It says the worst ever, not the current days.');
      await pressed(page, 'Check the rows');
      await focused(page.getByLabel('Unit of 放款日期'));
      await page.reload();
      await page.getByText('3 answers needed').waitFor();
      await page.getByLabel('Unit of 放款日期').selectOption('dmy');
      await page.getByLabel('Field for 本金万元').selectOption('balance');
      await page.getByLabel('Field for 当前天数').selectOption('dpd');
      await page.getByLabel('Unit of 本金万元').selectOption('万元');
      await page.getByText('all 12 can be read').waitFor();
      expect(await row('本金万元').innerText()).toContain('15000.00');
      await pressed(page, 'Check the rows');
      await page.getByText('某消金, May 2024: 12 rows accepted.').waitFor();
      await page.getByRole('link', { name: 'Show 某消金 on Monitor' }).click();
      await page.getByRole('heading', { name: 'Overdue rate by product, 30+ days' }).waitFor();
      expect(new URL(page.url()).searchParams.get('source')).toBe('某消金');
      expect(await page.getByText('Left out, not known here').count()).toBe(0);
    },
    [...nothingYet, ...nothingYet],
  ),
);

test(
  'the next tape of a source goes through by itself; a held load is cancelled; a refusal keeps what was filled in',
  walk(390, async ({ page }) => {
    await page.goto(`${server.address}/loads?lang=zh-CN&theme=dark`);
    await page.getByLabel('来源').fill('某消金');
    await page.getByText('此前已加载，口径 cn，币种 CNY。').waitFor();
    await page.getByLabel('先暂停，看过差异再发布').check();
    await choose(page, { '六月.csv': tape('2024-06') });
    await page.getByRole('button', { name: '加载文件' }).click();
    await page.getByText('已暂停：数据尚未变更').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: '取消加载' }).click();
    await page.getByText('已取消：数据没有变更').waitFor();
    await page.getByRole('button', { name: '重新选择' }).click();
    expect(await page.getByLabel('来源').inputValue()).toBe('某消金');
    await page.getByRole('button', { name: '移除 六月.csv' }).click();
    await choose(page, { 'broken.csv': tape('2024-06').replace('王3', '王3,x') });
    await page.getByRole('button', { name: '加载文件' }).click();
    await page.getByText('broken.csv, line 5: has more fields than the 8 of the header').waitFor();
    await page.getByRole('button', { name: '重新选择' }).click();
    expect(await page.getByText('broken.csv').count()).toBe(1);
    expect(await findings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  }),
);

test(
  'a held load shows what it changes and is published; its row leads to all that is known of it, and back',
  walk(1440, async ({ page }) => {
    await page.goto(`${server.address}/loads`);
    await page.getByLabel('Source').fill('某消金');
    await page.getByLabel('Hold to look at the differences before publishing').check();
    await choose(page, { 'july.csv': tape('2024-07') });
    await page.getByRole('button', { name: 'Load the file' }).click();
    // 12 balances of 10,000 × (1.5 … 12.5), the first of them 40 days past due: 15,000 of 840,000
    await page.getByRole('row', { name: 'Jul 2024 消费贷 – 840,000 – 1.79%' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await pressed(page, 'Publish');
    const list = page.locator('fw-load-history');
    const live = list.getByRole('row', { name: /某消金 Live Jul 2024 12 0 local/ });
    await live.waitFor();
    await live.getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.getByText('This load changed no value of a month loaded before.').waitFor();
    expect(await findings(page)).toEqual([]);
    await pressed(page, 'Roll back');
    await page.getByText('This undoes 1 load').waitFor();
    expect(await findings(page)).toEqual([]);
    await pressed(page, 'Roll back now');
    await page.getByText('Undone · loaded').waitFor();
    await page.getByRole('link', { name: 'All loads' }).click();
    await list.getByRole('row', { name: /某消金 Undone Jul 2024/ }).waitFor();
    await list.getByRole('row', { name: /某消金 Live May 2024/ }).waitFor();
  }),
);

test(
  'rows set aside are seen by name, downloaded, corrected and loaded again; the rows of a finding lead to their loan',
  walk(1440, async ({ page }) => {
    await page.goto(`${server.address}/loads`);
    const rows = Array.from({ length: 200 }, (_, at) => `L${at},2024-05-31,CASH,1000,${at === 7 ? 'many' : 0},active`);
    const head = 'loan_id,as_of,product,balance,dpd,status';
    await page.getByLabel('Source').fill('aside');
    await choose(page, { 'aside.csv': `${[head, ...rows, 'L200,2024-05-31,,1000,0,active'].join('\n')}\n` });
    await page.getByRole('button', { name: 'Load the file' }).click();
    await page.getByRole('link', { name: 'Findings of this load' }).click();
    const aside = page.locator('fw-load-quarantined');
    await aside.getByRole('row', { name: 'L7 Value unreadable (Days past due) many aside.csv, row 8' }).waitFor();
    await page.getByText('1 of 1 passed').waitFor();
    const missing = page.locator('fw-load-findings details').filter({ hasText: 'Product missing' });
    await missing.locator('summary').focus();
    await page.keyboard.press('Enter');
    await missing.getByRole('row', { name: /L200 May/ }).waitFor();
    expect(await findings(page)).toEqual([]);
    const downloading = page.waitForEvent('download');
    await aside.getByRole('link', { name: 'Download CSV' }).click();
    const csv = readFileSync(await (await downloading).path(), 'utf8');
    await page.getByRole('link', { name: 'All loads' }).click();
    await page.getByRole('button', { name: 'Load more files' }).click();
    await page.getByLabel('Source').fill('aside');
    await choose(page, { 'corrected.csv': csv.replace('many', '35') });
    await page.getByRole('button', { name: 'Load the file' }).click();
    await page.getByText('aside, May 2024: 1 row accepted.').waitFor();
    await page.getByRole('link', { name: 'Findings of this load' }).first().click();
    await page.getByRole('row', { name: 'May ’24 201 1 0 200 0' }).waitFor();
  }),
);
