import { expressionInterpreter } from 'vega-interpreter';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { expect, test } from 'vitest';
import { formatRate } from '../../client/lib/format.ts';
import { en } from '../../client/locales/en.ts';
import type { Colours } from '../../client/ui/colours.ts';
import type { Standing } from '../../client/views/monitor/standing.ts';
import { aheadOf } from '../../client/views/monitor/trend-ahead.ts';
import type { Trend } from '../../client/views/monitor/trend.ts';
import { trendSpec } from '../../client/views/monitor/trend-spec.ts';

// Every colour is its own name: what is drawn in which shows which token was taken.
const colours = new Proxy({} as Colours, {
  get: (_none, name) => (name === 'surface' ? '#ffffff' : name === 'text-2' ? '#465063' : `#${hex(String(name))}`),
});
const hex = (name: string) => ({ 'p-1': '0000a1', 'p-2': '0000a2', ctx: '0000cc' })[name] ?? '0000ff';

function standing(id: string, place: number, series: (number | null)[]): Standing {
  const value = series.at(-1) ?? null;
  const product = { id, source: 'bank', name: { en: id, zh: id } };
  const rest = { reason: null, denominator: 1, change: null, share: null, level: 'within' } as const;
  return { product, place, series, value, limit: { warn: 0.03, critical: 0.05 }, ...rest };
}

const trend: Trend = {
  mode: 'rate',
  months: ['2026-08', '2026-09', '2026-10'],
  standings: [standing('CASH', 0, [0.02, null, 0.06]), standing('SME', 1, [0.01, 0.01, 0.012])],
  focus: ['CASH'],
  limit: { warn: 0.03, critical: 0.05 },
  events: [
    { month: '2026-10', severity: 'critical', product: 'CASH' },
    { month: '2026-09', severity: 'warn', product: 'SME' },
  ],
  ahead: null,
  name: ({ product }) => product.id,
  language: 'en',
  strings: en.trend,
};

/** The chart as drawn, by the interpreter as in the page. */
async function draw(narrow = false, change: Partial<Trend> = {}): Promise<string> {
  const spec = { ...trendSpec({ ...trend, ...change }, colours, narrow, 600), width: 600 };
  const { spec: vega } = compile(spec);
  return new View(parse(vega, undefined, { ast: true }), { expr: expressionInterpreter, renderer: 'none' }).toSVG();
}

test('a focus product is drawn in its hue and thick, the others grey and thin', async () => {
  const svg = await draw();
  expect(svg).toMatch(/stroke="#0000a1" stroke-width="2.25"/);
  expect(svg).toMatch(/stroke="#0000cc" stroke-width="1.25"/);
});

test('limits of the product in focus stand with name and value; without a limit none is drawn', async () => {
  expect(await draw()).toContain('Warning 3.00%');
  expect(await draw()).toContain('Critical 5.00%');
  expect(await draw(false, { limit: null })).not.toContain('>Critical');
});

test.each([0.06, 0.2, 0.35, 0.9])(
  'no limit runs through the words of another, however high the lines go: %s',
  async (peak) => {
    const svg = await draw(false, { standings: [standing('CASH', 0, [0.02, 0.03, peak])], events: [] });
    const [criticalRule = 0, warningRule = 0] = [...svg.matchAll(/rule mark" transform="translate\([\d.]+,([\d.]+)\)/g)]
      .map(([, at]) => Number(at))
      .sort((a, b) => a - b);
    const words = (text: string) => {
      const [, x, y] = new RegExp(`translate\\(([\\d.]+),([\\d.]+)\\)"[^>]*>${text}`).exec(svg) ?? [];
      // twelve pixels, most of them above the baseline
      return { x: Number(x), top: Number(y) - 9, end: Number(y) + 3 };
    };
    expect(criticalRule).toBeGreaterThan(0);
    expect(warningRule).toBeGreaterThan(criticalRule);
    const [critical, warning] = [words('Critical 5.00%'), words('Warning 3.00%')];
    for (const { top, end } of [critical, warning])
      for (const rule of [criticalRule, warningRule]) expect(rule <= top || rule >= end - 3).toBe(true);
    expect(warning.x > critical.x + 90 || warning.top >= critical.end - 3).toBe(true);
  },
);

test('line ends carry name and rate; where it is narrow only those in focus', async () => {
  expect(await draw()).toContain(`>SME ${formatRate(0.012)}<`);
  expect(await draw(true)).not.toContain('>SME');
});

test('a missing month breaks the line', async () => {
  const line = /d="(M[^"]*)"[^>]*stroke="#0000a1" stroke-width="2.25"/.exec(await draw())?.[1] ?? '';
  expect(line.match(/M/g)).toHaveLength(2);
});

test('the year stands under January wherever the machine is', async () => {
  const months = ['2025-11', '2025-12', '2026-01', '2026-02'];
  const svg = await draw(false, { months, standings: [standing('CASH', 0, [0.01, 0.01, 0.01, 0.01])], events: [] });
  expect(svg).toMatch(/>Nov<[\s\S]*>Dec<[\s\S]*>Jan<[\s\S]*>2026<[\s\S]*>Feb</);
});

test('as shares of their limits all products stand on one scale with one limit; one without a limit is left out', async () => {
  const unlimited = { ...standing('EDU', 2, [0.01, 0.01, 0.01]), limit: null };
  const svg = await draw(false, { mode: 'share', standings: [...trend.standings, unlimited] });
  expect(svg).toContain('>CASH 120%<');
  expect(svg).toContain('>SME 24%<');
  expect(svg).toContain('>Critical limit of each product<');
  expect(svg).not.toMatch(/>EDU|>Warning/);
});

test('a forecast goes on from the last month in the hue of its product, dotted, with its last month named', async () => {
  const point = (month: string, h: number, value: number) => ({
    ...{ month, h, value, numerator: value, denominator: 1, low: value - 0.01, high: value + 0.01 },
  });
  const errors = [{ h: 2, n: 12, mape: 0.08, bias: 0, rmse: 0.01 }];
  const points = [point('2026-11', 1, 0.065), point('2026-12', 2, 0.0712)];
  const ahead = aheadOf('CASH', { metric: 'overdue_rate_30', reason: null, now: 0.06, errors, points });
  const svg = await draw(false, { ahead });
  expect(svg).toMatch(/stroke="#0000a1" stroke-width="2.25" stroke-dasharray="2,3"/);
  expect(svg).toContain('Dec 7.12% if rolls hold');
  expect(await draw()).not.toContain('if rolls hold');
  expect(ahead?.sentence('Cash', 'en')).toBe(
    'Dotted: Cash if rolls hold, 7.12% in Dec 2026. Forecasts of past months were off by 8% on average, 2 months ahead (12 of them).',
  );
  expect(ahead?.sentence('现金', 'zh-CN')).toBe(
    '虚线：若迁徙率不变，现金 2026 年 12 月为 7.12%。以往提前 2 个月的预测平均偏差 8%（12 次）。',
  );
});
