import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../../server/contract/language.ts';
import type { Summary } from '../../../server/contract/summary.ts';
import { makeSummary } from '../../../server/summary/make-summary.ts';
import { makePage } from '../../../server/summary/page.ts';
import { summaryForm } from '../../../server/summary/forms.ts';
import { overdueTape } from '../alerts/tape.ts';
import { loadInto, writeTape } from '../book.ts';
import { openSite, type Site } from '../http/site.ts';
import { numbersOf } from './untold.ts';

/** Names that would be markup in Typst, HTML or a spreadsheet. */
const hostile = ['#panic("x")', '$x$', '<script>alert(1)</script>', '=cmd', '*_`@[', '微粒贷'];

let site: Site;
beforeAll(async () => {
  const months = ['2024-01', '2024-02', '2024-03'].flatMap((month, at) =>
    hostile.map((product) => ({ month, product: quoted(product), loans: 40, overdue: 3 * at })),
  );
  site = await openSite(async (home) => loadInto(home, [writeTape(home, 'tape.csv', overdueTape(months))]));
  const note = { text: '#text $ <b>bold</b> "quoted"', owner: '=1+1', due: '2024-04-10' };
  const body = JSON.stringify({ kind: 'decision', ...note });
  const headers = { 'Content-Type': 'application/json' };
  const { status } = await site.ask('/api/summary/2024-03/notes', { method: 'POST', headers, body });
  expect(status).toBe(201);
});
afterAll(() => site.close());

/** As a field of a csv; the loan's id, which is made of it, has no quotes. */
const quoted = (name: string): string => (name.includes('"') ? name.replaceAll('"', "'") : name);

async function summaryOf(lang: Language, month = '2024-03'): Promise<Summary> {
  const book = site.shelf.current();
  if (!book) throw new Error('nothing is loaded');
  return makeSummary(book, site.state, { month, lang });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
/** What a reader of a document sees, without the charts, whose scales are their own. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<style>[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>|<head>[\s\S]*?<\/head>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(\w+);/g, (_all, name: string) => entities[name] ?? ' ')
    .replaceAll('&#39;', "'");

/** Every text of an answer. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

test.each(['en', 'zh-CN'] as const)(
  'every number in the text of the page and of the HTML is in the JSON (%s)',
  async (lang) => {
    const summary = await summaryOf(lang);
    const known = new Set(textsOf(summary).flatMap(numbersOf));
    const page = await makePage(summary, 'Noto Sans');
    const { charts, page: pages, definition, ...told } = page;
    const titles = Object.values(charts).map(({ title, about }) => `${title} ${about}`);
    const shown = [...textsOf(told), ...titles].join(' ');
    expect(numbersOf(shown).length).toBeGreaterThan(30);
    expect(numbersOf(shown).filter((number) => !known.has(number))).toEqual([]);
    const html = textOf((await summaryForm(summary, 'html')).toString());
    // definitions say what a metric is, for any month: their numbers are thresholds
    const [figures = ''] = html.split(lang === 'en' ? 'Figures and their definitions' : '指标与定义');
    expect(numbersOf(figures).length).toBeGreaterThan(60);
    expect(numbersOf(figures).filter((number) => !known.has(number))).toEqual([]);
  },
);

test('what is written in charts, their scales apart, are figures of the JSON', async () => {
  const summary = await summaryOf('en');
  const { charts } = await makePage(summary, 'Noto Sans');
  const known = new Set(textsOf(summary).flatMap(numbersOf));
  for (const { svg } of [charts.trend, charts.limits]) {
    const groups = Array.from(
      svg.matchAll(/<g class="mark-text role-mark[^>]*>([\s\S]*?)<\/g>/g),
      ([, group = '']) => group,
    );
    const labels = groups.flatMap((group) => Array.from(group.matchAll(/>([^<>]+)<\/text>/g), ([, text = '']) => text));
    expect(labels.flatMap(numbersOf).length).toBeGreaterThan(5);
    expect(labels.flatMap(numbersOf).filter((number) => !known.has(number))).toEqual([]);
  }
});

test.each(['html', 'pdf', 'xlsx'] as const)('%s is the same to the byte when it is made again', async (format) => {
  const [once, again] = [await summaryOf('zh-CN'), await summaryOf('zh-CN')];
  expect((await summaryForm(once, format)).equals(await summaryForm(again, format))).toBe(true);
});

test('a PDF is one page in both languages and takes names as they are, with the named fonts embedded', async () => {
  for (const lang of ['en', 'zh-CN'] as const) {
    const pdf = (await summaryForm(await summaryOf(lang), 'pdf')).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const fonts = Array.from(pdf.matchAll(/\/FontName\s*\/\w+\+([\w-]+)/g), ([, name = '']) => name);
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.filter((name) => !/^NotoSans(-|Hans)/.test(name))).toEqual([]);
  }
});

test('names are text in HTML, and in a workbook no formula', async () => {
  const summary = await summaryOf('en');
  const html = (await summaryForm(summary, 'html')).toString();
  expect(html).not.toMatch(/<script|<b>bold/);
  for (const product of hostile) expect(textOf(html)).toContain(quoted(product));
  expect(html).not.toMatch(/(?:src|href)=/);
  const sheet = Buffer.from(unzipSync(await summaryForm(summary, 'xlsx'))['xl/worksheets/sheet1.xml'] ?? []).toString();
  expect(sheet).toContain(">'=cmd<");
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('divided by outstanding balance');
});

test('over HTTP a form is a file of its type', async () => {
  const { status, headers } = await site.ask('/api/summary/2024-03?format=pdf&lang=zh-CN');
  expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
    200,
    'application/pdf',
    'attachment; filename=forewarn-2024-03-zh-CN.pdf',
  ]);
  expect((await site.ask('/api/summary/2024-03?format=csv')).status).toBe(406);
});

test('the first month, with nothing before it, has every form', async () => {
  const first = await summaryOf('zh-CN', '2024-01');
  for (const format of ['html', 'pdf', 'xlsx'] as const) {
    expect((await summaryForm(first, format)).length).toBeGreaterThan(1000);
  }
});
