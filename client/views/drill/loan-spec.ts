import type { TopLevelSpec } from 'vega-lite';
import type { LoanAnswer } from '../../../server/contract/loan.ts';
import { moneyAxis } from '../../lib/format.ts';
import type { Language } from '../../locales/index.ts';
import { bucketColour, type Colours } from '../../ui/colours.ts';
import { bandAxis } from '../monitor/month-axis.ts';

export type LoanMonth = LoanAnswer['rows'][number];
export type LoanChart = {
  /** Every month from the first to the last; null where the loan has no row. */
  months: readonly (readonly [month: string, row: LoanMonth | null])[];
  measure: 'balance' | 'days_past_due';
  tip: (row: LoanMonth) => string;
  currency: string;
  language: Language;
};

/** A bar a month in the colour of its bucket; a month without a row stays empty. */
export function loanSpec(chart: LoanChart, colours: Colours, width: number): TopLevelSpec {
  const { months, measure, tip, currency, language } = chart;
  const most = Math.max(1, ...months.map(([, row]) => row?.[measure] ?? 0));
  const { divisor } = measure === 'balance' ? moneyAxis(most, currency, language) : { divisor: 1 };
  const values = months.flatMap(([at, row], column) => {
    const amount = row?.[measure] ?? null;
    if (!row || amount === null) return [];
    const colour = row.bucket ? bucketColour(colours, row.bucket) : colours.ctx;
    return { at, amount: amount / divisor, colour, row: 0, column, tip: tip(row) };
  });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    height: 128,
    autosize: { type: 'fit', contains: 'padding' },
    padding: { left: 0, top: 6, right: 4, bottom: 0 },
    data: { values },
    mark: { type: 'bar' },
    encoding: {
      x: {
        field: 'at',
        type: 'ordinal',
        scale: { domain: months.map(([month]) => month), paddingInner: 0.2 },
        axis: bandAxis(
          months.map(([month]) => month),
          language,
          width,
        ),
      },
      y: { field: 'amount', type: 'quantitative', axis: { title: null, tickCount: 3 } },
      color: { field: 'colour', type: 'nominal', scale: null },
      tooltip: { field: 'tip', type: 'nominal' },
    },
  };
}
