import type { TopLevelSpec } from 'vega-lite';
import { formatMonth } from '../../lib/format.ts';
import type { Language } from '../../locales/index.ts';
import { bucketColour, type Colours } from '../../ui/colours.ts';
import type { BucketSeries } from './bucket.ts';
import { pushApart } from './label-places.ts';
import { bandAxis } from './month-axis.ts';
import { trendHeight } from './trend.ts';

export type BucketStack = {
  series: BucketSeries;
  /** Buckets in focus; none is all. */
  focus: readonly string[];
  /** What a bucket is called. */
  name: (bucket: number) => string;
  /** Amount in full, for what a bar says. */
  say: (amount: number) => string;
  /** Amount in the axis' unit, for the labels at the end. */
  label: (amount: number) => string;
  divisor: number;
  language: Language;
};

const labelHeight = 13;
const plotHeight = trendHeight - 36;

/** Stacked columns by month: M1 on the baseline, so that what flows in can be read; the last month labelled at the end. */
export function bucketsSpec(stack: BucketStack, colours: Colours, _narrow: boolean, width: number): TopLevelSpec {
  const { series, focus, divisor, language } = stack;
  const isOff = (bucket: number) => focus.length > 0 && !focus.includes(String(bucket));
  const bars = series.buckets.flatMap(({ bucket, amounts }) =>
    amounts.flatMap((amount, column) =>
      amount === null
        ? []
        : [
            {
              bucket: String(bucket),
              row: bucket,
              column,
              month: series.months[column] ?? '',
              amount: amount / divisor,
              colour: bucketColour(colours, bucket),
              shade: isOff(bucket) ? 0.35 : 1,
              tip: `${stack.name(bucket)} · ${formatMonth(series.months[column] ?? '', language)} · ${stack.say(amount)}`,
            },
          ],
    ),
  );
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    height: trendHeight,
    autosize: { type: 'fit', contains: 'padding' },
    padding: { left: 0, top: 6, right: 4, bottom: 4 },
    layer: [
      {
        data: { values: bars },
        mark: { type: 'bar', width: { band: 0.82 }, cursor: 'pointer' },
        encoding: {
          x: {
            field: 'month',
            type: 'ordinal',
            scale: { domain: [...series.months] },
            axis: bandAxis(series.months, language, width - 90),
          },
          y: {
            field: 'amount',
            type: 'quantitative',
            stack: 'zero',
            axis: { title: null, format: ',~f' },
            // without a column there is nothing to scale by
            ...(bars.length === 0 ? { scale: { domain: [0, 1] } } : {}),
          },
          order: { field: 'row', type: 'quantitative' },
          color: { field: 'colour', type: 'nominal', scale: null },
          opacity: { field: 'shade', type: 'quantitative', scale: null },
          tooltip: { field: 'tip', type: 'nominal' },
        },
      },
      {
        data: { values: endLabels(stack, colours, isOff) },
        mark: { type: 'text', align: 'left', dx: 6, cursor: 'pointer' },
        encoding: {
          x: { value: 'width' },
          y: { field: 'amount', type: 'quantitative' },
          text: { field: 'text', type: 'nominal' },
          color: { field: 'colour', type: 'nominal', scale: null },
        },
      },
    ],
  };
}

/** Each bucket's name and amount in the last month, at the height of its segment, pushed apart. */
function endLabels(
  { series, name, label, divisor }: BucketStack,
  colours: Colours,
  isOff: (bucket: number) => boolean,
) {
  const latest = series.buckets.map(({ bucket, amounts }) => ({ bucket, amount: (amounts.at(-1) ?? 0) / divisor }));
  const starts = latest.map((_, at) => latest.slice(0, at).reduce((sum, { amount }) => sum + amount, 0));
  const totals = series.months.map((_, at) => series.buckets.reduce((sum, { amounts }) => sum + (amounts[at] ?? 0), 0));
  const top = Math.max(...totals, 0) / divisor;
  const places = pushApart(
    latest.map(({ amount }, at) => (starts[at] ?? 0) + amount / 2),
    (top * 1.1 * labelHeight) / plotHeight,
    0,
    top,
  );
  return latest.map(({ bucket, amount }, at) => ({
    bucket: String(bucket),
    amount: places[at] ?? 0,
    text: `${name(bucket)} ${label(amount * divisor)}`,
    colour: colours[isOff(bucket) ? 'text-3' : 'text-2'],
  }));
}
