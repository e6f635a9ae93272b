import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile } from 'vega-lite';
import { expect, test } from 'vitest';
import type { Colours } from '../../client/ui/colours.ts';
import { type Cohort, readCohorts } from '../../client/views/vintages/cohort.ts';
import { cohortShort } from '../../client/views/vintages/cohort-name.ts';
import { curvesSpec } from '../../client/views/vintages/curves-spec.ts';
import { cohorts, figure, rates } from './cohorts.ts';

const [, january, february] = cohorts as [Cohort, Cohort, Cohort];

// Every colour is its own name: what is drawn in which shows which token was taken.
const hex: Record<string, string> = { accent: '#0000aa', ctx: '#0000cc', surface: '#ffffff' };
const colours = new Proxy({} as Colours, { get: (_none, name) => hex[String(name)] ?? '#0000ff' });

async function draw(shown: readonly Cohort[], coloured: readonly Cohort[]): Promise<string> {
  const curves = {
    ...{ cohorts: shown, coloured, ages: { from: 1, to: 5 }, axisTitle: 'Months on book', bandTitle: 'Earlier' },
    name: ({ id }: Cohort) => cohortShort(id, 'en'),
    label: (cohort: Cohort, mob: number) => `${cohort.id} ${mob}`,
  };
  const { spec } = compile({ ...curvesSpec(curves, colours, false, 600), width: 600 });
  return new View(parse(spec, undefined, { ast: true }), { expr: expressionInterpreter, renderer: 'none' }).toSVG();
}

test('an age not reached is not drawn: no line falls or ends at zero', async () => {
  const svg = await draw([january, february], [february]);
  const line = (colour: string) => new RegExp(`d="(M[^"]*)"[^>]*stroke="${colour}" stroke-width`).exec(svg)?.[1] ?? '';
  const ends = (path: string) => path.split(/[ML]/).filter(Boolean).length;
  expect(ends(line('#0000cc'))).toBe(4);
  expect(ends(line('#0000aa'))).toBe(3);
});

test('a month that was not loaded breaks the line', async () => {
  const gap = readCohorts(
    [
      ...rates('2024-01', 1, 0.1),
      figure('2024-01', 2, null, { reason: 'month_not_loaded' }),
      ...rates('2024-01', 3, 0.3, 0.4),
    ],
    new Map(),
  );
  const svg = await draw(gap, gap);
  expect(/d="(M[^"]*)"[^>]*stroke="#0000aa" stroke-width="2"/.exec(svg)?.[1]?.match(/M/g)).toHaveLength(2);
});

test('a cohort of few loans is dashed', async () => {
  expect(await draw([january, february], [february])).toMatch(
    /stroke="#0000cc" stroke-width="1.25" stroke-dasharray="3,3"/,
  );
});

test('where only part of a cohort is observed its line goes on dashed', async () => {
  const quarter = readCohorts(
    [...rates('2024-Q1', 1, 0.1, 0.2), figure('2024-Q1', 3, 0.4, { partial: true, n_cohorts: 2 })],
    new Map([['2024-Q1', 900]]),
  );
  const svg = await draw(quarter, quarter);
  const path = (rest: string) =>
    new RegExp(`d="([^"]*)"[^>]*stroke="#0000aa" stroke-width="2"${rest}`).exec(svg)?.[1] ?? '';
  expect(path(' stroke-dasharray="1,0"').split('L')).toHaveLength(2);
  expect(path(' stroke-dasharray="3,3"').split('L')).toHaveLength(2);
});

test('cohorts in colour carry their name, the others none', async () => {
  const svg = await draw([january, february], [february]);
  expect(svg).toContain('>Feb ’24<');
  expect(svg).not.toContain('>Jan ’24<');
});

test('earlier cohorts lie behind as a band, of the newest cohort in colour that has them', async () => {
  const reference = { value: 0.2, low: 0.1, high: 0.3, s: 0.1, cohorts: 12 };
  const compared = readCohorts(
    [...rates('2024-01', 1, 0.1, 0.2), ...rates('2024-02', 1, 0.1, null).map((cell) => ({ ...cell, reference }))],
    new Map(),
  );
  const svg = await draw(compared, compared);
  expect(svg).toMatch(/<path[^>]*fill="#0000cc"[^>]*opacity="0.28"/);
  expect(svg).toContain('>Earlier<');
  expect(await draw(cohorts, cohorts)).not.toContain('opacity="0.28"');
});
