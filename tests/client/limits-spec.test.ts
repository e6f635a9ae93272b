import { expressionInterpreter } from 'vega-interpreter';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { expect, test } from 'vitest';
import type { Colours } from '../../client/ui/colours.ts';
import { type AgainstLimits, limitsSpec } from '../../client/views/limits-spec.ts';

// Each token its own colour, so that a drawing tells which was taken.
const hues: Record<string, string> = { 'crit-mark': '#0000c1', 'warn-mark': '#0000a1', 'text-3': '#000003' };
const colours = new Proxy({} as Colours, { get: (_none, name) => hues[String(name)] ?? '#0000ff' });

const chart: AgainstLimits = {
  points: [
    { month: '2026-07', figure: 0.02, warn: 0.03, critical: 0.05 },
    { month: '2026-08', figure: null, warn: 0.03, critical: 0.05 },
    { month: '2026-09', figure: 0.06, warn: 0.03, critical: 0.05 },
  ],
  marks: [
    { month: '2026-09', kind: 'critical', tip: 'fired' },
    { month: '2026-08', kind: 'warn', tip: 'in a month without a figure' },
  ],
  past: [],
  unit: 'rate',
  say: (figure) => `${figure * 100}%`,
  tip: ({ month, figure }) => `${month} ${figure}`,
  words: { warning: (limit) => `Warning ${limit}`, critical: (limit) => `Critical ${limit}` },
  language: 'en',
  height: 240,
};

async function draw(change: Partial<AgainstLimits> = {}): Promise<string> {
  const { spec } = compile({ ...limitsSpec({ ...chart, ...change }, colours, 600), width: 600 });
  return new View(parse(spec, undefined, { ast: true }), { expr: expressionInterpreter, renderer: 'none' }).toSVG();
}

test('limits stand with name and value; without limits none is drawn', async () => {
  const svg = await draw();
  expect(svg).toContain('>Warning 3%');
  expect(svg).toContain('>Critical 5%');
  const bare = chart.points.map((point) => ({ ...point, warn: null, critical: null }));
  expect(await draw({ points: bare })).not.toMatch(/Warning|Critical/);
});

test('what happened is marked at the figure of its month; a month without one has no mark', async () => {
  expect((await draw()).match(/fill="#0000c1"/g)).toHaveLength(1);
  expect(await draw()).not.toContain('fill="#0000a1"');
});

test('limits of an earlier version are drawn in grey up to the month they were replaced in, with their name', async () => {
  const past = [{ to: '2026-08', warn: 0.02, critical: 0.04, name: 'Version 1' }];
  const svg = await draw({ past });
  expect(svg).toContain('>Version 1');
  expect(svg.match(/stroke="#000003"/g)).toHaveLength(2);
  expect(await draw({ past: past.map((one) => ({ ...one, to: '2026-05' })) })).not.toContain('>Version 1');
});
