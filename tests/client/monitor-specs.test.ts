import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { expect, test } from 'vitest';
import { en } from '../../client/locales/en.ts';
import type { Colours } from '../../client/ui/colours.ts';
import { bucketsSpec } from '../../client/views/monitor/buckets-spec.ts';
import { cohortsSpec, sayCell } from '../../client/views/monitor/cohorts-spec.ts';
import { panelsSpec } from '../../client/views/monitor/panels-spec.ts';
import type { Standing } from '../../client/views/monitor/standing.ts';

// A colour is named by its token, written as hex where a mark is looked for.
const known: Record<string, string> = {
  b1: '#0000b1',
  b2: '#0000b2',
  'h-norm': '#0000c1',
  accent: '#0000c2',
  'h-worse-2': '#0000d2',
  'h-worse-4': '#0000d4',
  surface: '#0000e1',
};
const colours = new Proxy({} as Colours, { get: (_none, name) => known[String(name)] ?? '#0000ff' });

/** A chart as drawn, by the interpreter as in the page. */
async function draw(spec: TopLevelSpec): Promise<string> {
  const sized = 'facet' in spec ? spec : ({ ...spec, width: 400 } as TopLevelSpec);
  const { spec: vega } = compile(sized);
  return new View(parse(vega, undefined, { ast: true }), { expr: expressionInterpreter, renderer: 'none' }).toSVG();
}

/** Fill, lower and upper end of the bars of one month, as they stack. */
const stack = {
  series: {
    months: ['2026-09', '2026-10'],
    loaded: [true, true],
    buckets: [
      { bucket: 1, amounts: [10, 30] },
      { bucket: 2, amounts: [20, 20] },
    ],
  },
  focus: [],
  name: (bucket: number) => `M${bucket}`,
  say: (amount: number) => `${amount} in full`,
  label: (amount: number) => `${amount}`,
  divisor: 1,
  language: 'en' as const,
};

test('buckets stack with M1 on the baseline, named with their amount at the end', async () => {
  const svg = await draw(bucketsSpec(stack, colours, false, 400));
  const bars = [...svg.matchAll(/d="M[\d.]+,([\d.]+)h[\d.]+v([\d.]+)h[^"]*"[^>]*fill="(#0000b[12])"/g)];
  const feet = bars.map(([, top, height, fill]) => [fill, Number(top) + Number(height)] as const);
  const lowest = Math.max(...feet.map(([, foot]) => foot));
  expect(feet.filter(([, foot]) => foot === lowest).map(([fill]) => fill)).toEqual(['#0000b1', '#0000b1']);
  expect(svg).toMatch(/>M1 30<[\s\S]*>M2 20</);
});

test('with a bucket in focus the others fade', async () => {
  const svg = await draw(bucketsSpec({ ...stack, focus: ['2'] }, colours, false, 400));
  expect(svg.match(/fill="#0000b1" opacity="0.35"/g)).toHaveLength(2);
  expect(svg).not.toMatch(/fill="#0000b2" opacity="0.35"/);
});

const reference = { value: 0.0123 / 1.3, low: 0.001, high: 0.02, s: 0.001, cohorts: 12 };
const cell = (month: string, mob: number, value: number | null, hollow: boolean) => ({
  ...{ month, mob, value, hollow, reference },
  reason: value === null ? 'band_straddles' : null,
});
const map = {
  months: ['2026-09', '2026-10'],
  rows: [
    {
      cohort: '2026-01',
      loans: 400,
      firstSeen: 5,
      truncated: false,
      cells: [cell('2026-09', 8, 0.0123, false), cell('2026-10', 9, 0.123, false)],
    },
    { cohort: '2026-09', loans: 40, firstSeen: null, truncated: false, cells: [cell('2026-10', 1, null, true)] },
  ],
};

test('a cell says its percent, a missing one a dash; hollow cells have no ground, late cohorts their mark', async () => {
  const svg = await draw(
    cohortsSpec({ map, heat: 'rate', focus: undefined, language: 'en', strings: en }, colours, false, 500),
  );
  expect(svg).toContain('>1.23<');
  expect(svg).toContain('>12.3<');
  expect(svg).toContain('>–<');
  expect(svg.match(/fill="#0000c1"/g)).toHaveLength(2);
  expect(svg).toContain('>Jan ’26°<');
  expect(svg).toContain('>Sep ’26<');
});

test('cohorts in focus have an edge', async () => {
  const focus = { from: '2026-01', to: '2026-03' };
  const svg = await draw(cohortsSpec({ map, heat: 'age', focus, language: 'en', strings: en }, colours, false, 500));
  expect(svg.match(/stroke="#0000c2"/g)).toHaveLength(2);
});

test('against the same age a cell has its step, on the strongest with inverted text; without a reference it has no ground', async () => {
  const [first] = map.rows;
  const [at8, at9] = first?.cells ?? [];
  if (!first || !at8 || !at9) throw new Error('the map has cells');
  const alone = { ...first, cells: [at8, { ...at9, reference: null }] };
  const heat = {
    map: { ...map, rows: [first] },
    heat: 'age' as const,
    focus: undefined,
    language: 'en' as const,
    strings: en,
  };
  const svg = await draw(cohortsSpec(heat, colours, false, 500));
  expect(svg).toMatch(/fill="#0000d2"[^]*fill="#0000d4"/);
  expect(svg).toMatch(/fill="#0000ff">1.23<[^]*fill="#0000e1">12.3</);
  const bare = await draw(cohortsSpec({ ...heat, map: { ...map, rows: [alone] } }, colours, false, 500));
  expect(bare).not.toContain('#0000d4');
  expect(sayCell(first, at8, heat)).toBe(
    'Lent Jan 2026 · Sep 2026 · month 8 on book · 1.23% · ×1.30: the 12 cohorts before it stood at 0.95% at this age · 400 loans',
  );
});

test('panels stand one a product, in the order of the table, with the latest rate in the head', async () => {
  const standing = (id: string, place: number, series: number[]): Standing => ({
    product: { id, source: 'bank', name: { en: id, zh: id } },
    ...{ place, series, value: series.at(-1) ?? null, limit: { warn: 0.03, critical: 0.05 } },
    ...{ reason: null, denominator: 1, change: null, share: null, level: 'within' },
  });
  const standings = [standing('SME', 1, [0.01, 0.06]), standing('CASH', 0, [0.02, 0.02])];
  const trend = {
    mode: 'panels' as const,
    ahead: null,
    months: ['2026-09', '2026-10'],
    ...{ standings, focus: ['SME'], limit: null, events: [], language: 'en' as const, strings: en.trend },
    name: ({ product }: Standing) => product.id,
  };
  const svg = await draw(panelsSpec(trend, colours, false, 700));
  expect(svg).toMatch(/>SME 6.00%<[\s\S]*>CASH 2.00%</);
});
