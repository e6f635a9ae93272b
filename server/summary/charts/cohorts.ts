import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '../../contract/language.ts';
import type { SummaryCharts } from '../../contract/summary.ts';
import { monthAxis } from './month-axis.ts';
import { colour } from './palette.ts';

/** Ends of the steps as ratio to the earlier cohorts (design.md "Chart conventions"); beyond two standard deviations only. */
const steps = [
  [2, 'h-worse-4'],
  [1.5, 'h-worse-3'],
  [1.25, 'h-worse-2'],
] as const;

/** Cohorts at one age: grey, in plum those worse than the earlier ones by more than chance. */
export function cohortsSpec({ bars }: SummaryCharts['cohorts'], lang: Language): TopLevelSpec {
  const values = bars.map(({ cohort, value, ratio, beyond }) => {
    const step = steps.find(([from]) => beyond && ratio !== null && ratio > from);
    return { cohort, value, fill: colour(step?.[1] ?? 'ctx') };
  });
  return {
    width: 400,
    height: 130,
    padding: { left: 0, top: 6, right: 4, bottom: 4 },
    data: { values },
    mark: { type: 'bar' },
    encoding: {
      x: {
        ...{ field: 'cohort', type: 'ordinal', scale: { paddingInner: 0.25 } },
        axis: monthAxis(
          bars.map(({ cohort }) => cohort),
          lang,
        ),
      },
      y: {
        ...{ field: 'value', type: 'quantitative', scale: { nice: true } },
        axis: { title: null, labelExpr: "format(datum.value * 100, '~f') + '%'" },
      },
      color: { field: 'fill', type: 'nominal', scale: null },
    },
  };
}
