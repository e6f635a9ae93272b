import { segments } from '../contract/metric.ts';
import type { Source } from '../db/book.ts';
import { bucketFrom, readFlows, transferQuestion } from '../forecast/flows.ts';
import { ratesAhead } from '../forecast/rate-path.ts';
import type { Segment } from '../metrics/grouping.ts';
import type { Asks } from './asks.ts';
import type { RuleOf } from './kind.ts';
import type { Series } from './replay.ts';
import { askSeries } from './series.ts';

type Rule = RuleOf<'forecast_cross'>;

/** The series of an overdue rate, each month with what its balances roll into under the pooled transfers (domain.md §3.7). */
export async function askForecastSeries(asks: Asks, source: Source, rule: Rule): Promise<Series[]> {
  const segment = rule.group_by.find(isSegment);
  const { question, values } = transferQuestion({
    ...{ sources: [source.id], products: rule.filter.product, where: rule.filter.where, scheme: rule.scheme },
    ...{ byProduct: rule.group_by.includes('product'), segment: segment ?? null },
  });
  const [series, rows] = await Promise.all([askSeries(asks, source, rule), asks.question(question, values)]);
  const groupOf = (product: unknown, value: unknown): string =>
    JSON.stringify([rule.group_by.includes('product') ? product : null, segment ? value : null]);
  const flows = readFlows(rows, (row) => groupOf(row.product, row.segment));
  const from = bucketFrom(Number(rule.metric.replace('overdue_rate_', '')));
  return series.map((one) => {
    const months = flows.get(groupOf(one.group['product'], segment && one.group[segment])) ?? new Map();
    return {
      ...one,
      points: one.points.map((point) => ({ ...point, forecast: ratesAhead(months, point.month, from, rule.horizon) })),
    };
  });
}

const isSegment = (name: string): name is Segment => segments.some((segment) => segment === name);
