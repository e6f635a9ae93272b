import type { TopLevelSpec } from 'vega-lite';
import type { SummaryCharts } from '../../../server/contract/summary.ts';
import { formatMonth, formatRate } from '../../lib/format.ts';
import type { Language } from '../../locales/index.ts';
import type { Colours } from '../../ui/colours.ts';
import { bandAxis, timeAxis, timeOf } from '../monitor/month-axis.ts';
import { limitBands } from '../monitor/trend-labels.ts';

const frame = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  height: 200,
  autosize: { type: 'fit', contains: 'padding' },
} as const;
const percent = { labelExpr: "format(datum.value * 100, '~f') + '%'", title: null, tickCount: 4 } as const;

/** The rate of each product over the months; the one in focus thick, with its limits. */
export function trendSpec(trend: SummaryCharts['trend'], language: Language) {
  return (colours: Colours, narrow: boolean, width: number): TopLevelSpec => {
    const values = trend.lines.flatMap(({ name, values: rates, focus }) =>
      rates.flatMap((value, at) => {
        const month = trend.months[at] ?? '';
        if (value === null) return [];
        const tip = `${name} · ${formatMonth(month, language)} · ${formatRate(value)}`;
        return [{ name, figure: value, time: timeOf(month), colour: focus ? colours.accent : colours.ctx, tip, focus }];
      }),
    );
    const top = Math.max(0.001, trend.limit?.critical ?? 0, ...values.map(({ figure }) => figure)) * 1.12;
    const ends = trend.lines.flatMap(({ name, values: rates, focus }) => {
      const figure = rates.at(-1) ?? null;
      return focus && figure !== null ? [{ figure, text: `${name} ${formatRate(figure)}` }] : [];
    });
    const y = {
      ...({ field: 'figure', type: 'quantitative', axis: percent } as const),
      scale: { domain: [0, top], nice: false },
    };
    const x = {
      field: 'time',
      type: 'temporal',
      scale: { type: 'utc', nice: false },
      axis: timeAxis(trend.months.length, language, width),
    } as const;
    return {
      ...frame,
      layer: [
        ...limitBands(trend.limit, top, colours),
        {
          data: { values },
          mark: { type: 'line' },
          encoding: {
            x,
            y,
            detail: { field: 'name', type: 'nominal' },
            color: { field: 'colour', type: 'nominal', scale: null },
            strokeWidth: { condition: { test: 'datum.focus', value: 2.25 }, value: 1.25 },
          },
        },
        {
          data: { values },
          mark: { type: 'point', size: 140, opacity: 0 },
          encoding: { x, y, tooltip: { field: 'tip', type: 'nominal' } },
        },
        {
          data: { values: narrow ? [] : ends },
          mark: {
            type: 'text',
            align: 'right',
            baseline: 'bottom',
            dx: -4,
            dy: -6,
            fontWeight: 600,
            color: colours.text,
          },
          encoding: { x: { value: 'width' }, y, text: { field: 'text', type: 'nominal' } },
        },
      ],
    };
  };
}

/** Each cohort at one age; those further from the earlier ones than two standard deviations are dark. */
export function cohortsSpec({ bars }: SummaryCharts['cohorts'], language: Language) {
  return (colours: Colours, _narrow: boolean, width: number): TopLevelSpec => {
    const months = bars.map(({ cohort }) => cohort);
    const values = bars.map(({ cohort, value, beyond, ratio }) => ({
      ...{ cohort, figure: value, colour: beyond ? colours['h-worse-4'] : colours.ctx },
      tip: [formatMonth(cohort, language), formatRate(value), ratio === null ? '' : `×${ratio.toFixed(2)}`]
        .filter(Boolean)
        .join(' · '),
    }));
    return {
      ...frame,
      data: { values },
      mark: { type: 'bar' },
      encoding: {
        x: { field: 'cohort', type: 'ordinal', axis: bandAxis(months, language, width) },
        y: { field: 'figure', type: 'quantitative', axis: percent },
        color: { field: 'colour', type: 'nominal', scale: null },
        tooltip: { field: 'tip', type: 'nominal' },
      },
    };
  };
}
