import type { TopLevelSpec } from 'vega-lite';
import { formatRate } from '../../lib/format.ts';
import type { Colours } from '../../ui/colours.ts';
import { type Cohort, isHollow } from './cohort.ts';
import { valueAt } from './describe.ts';

export type Slice = {
  cohorts: readonly Cohort[];
  coloured: readonly Cohort[];
  mob: number;
  name: (cohort: Cohort) => string;
  label: (cohort: Cohort, mob: number) => string;
};

const height = 340;
const neighbours = 5;
const x = { field: 'name', type: 'nominal', sort: null } as const;
const y = { field: 'rate', type: 'quantitative' } as const;

/** All cohorts at one age, oldest first: the comparison that is fair to young ones (domain.md §3.3). */
export function sliceSpec({ cohorts, coloured, mob, name, label }: Slice, colours: Colours): TopLevelSpec {
  const values = cohorts.map((cohort, column) => {
    const cell = cohort.cells.get(mob);
    const colour = coloured.includes(cohort) ? colours.accent : colours['text-3'];
    const hollow = cell !== undefined && isHollow(cohort, cell);
    return {
      cohort: cohort.id,
      name: name(cohort),
      rate: valueAt(cohort, mob),
      tip: label(cohort, mob),
      row: 0,
      column,
      colour,
      fill: hollow ? colours.surface : colour,
    };
  });
  const known = values.filter(({ rate }) => rate !== null);
  const rates = known.map(({ rate }) => rate ?? 0);
  // The newest is named above it and its neighbours, over which the words reach.
  const high = Math.max(...known.slice(-neighbours).map(({ rate }) => rate ?? 0));
  const newest = known.slice(-1).map(({ name: end, rate }) => ({
    name: end,
    rate: high,
    text: `${end}  ${formatRate(rate ?? 0)}`,
  }));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    height,
    autosize: { type: 'fit', contains: 'padding' },
    padding: { left: 0, top: 14, right: 16, bottom: 0 },
    encoding: {
      x: {
        ...x,
        // Every cohort keeps its place, known at this age or not.
        scale: { domain: values.map((value) => value.name), type: 'point', padding: 0.5 },
        axis: { title: null, labelAngle: 0, labelOverlap: 'parity', labelSeparation: 8 },
      },
      y: {
        ...y,
        scale: { domain: [Math.min(0, ...rates), Math.max(0.005, ...rates) * 1.12], nice: false },
        axis: { title: null, labelExpr: "format(datum.value * 100, '~f') + '%'" },
      },
    },
    layer: [
      { data: { values }, mark: { type: 'line', color: colours.ctx, strokeWidth: 1.5 } },
      {
        data: { values: known },
        mark: { type: 'point', filled: true, size: 50, opacity: 1, strokeWidth: 1.5, cursor: 'pointer' },
        encoding: {
          fill: { field: 'fill', type: 'nominal', scale: null },
          stroke: { field: 'colour', type: 'nominal', scale: null },
          tooltip: { field: 'tip', type: 'nominal' },
        },
      },
      {
        data: { values: newest },
        mark: { type: 'text', align: 'right', dx: 6, dy: -12, fontWeight: 600, color: colours.text },
        encoding: { text: { field: 'text', type: 'nominal' } },
      },
    ],
  };
}
