import type { Source } from '../db/book.ts';
import { bucketFrom, readFlows } from '../forecast/flows.ts';
import { ratesAhead } from '../forecast/rate-path.ts';
import type { Asks } from './asks.ts';
import { askGroupFlow, flowGroups } from './group-flow.ts';
import type { RuleOf } from './kind.ts';
import type { Series } from './replay.ts';
import { askSeries } from './series.ts';

type Rule = RuleOf<'forecast_cross'>;

/** The series of an overdue rate, each month with what its balances roll into under the pooled transfers (domain.md §3.7). */
export async function askForecastSeries(asks: Asks, source: Source, rule: Rule): Promise<Series[]> {
  const [series, rows] = await Promise.all([
    askSeries(asks, source, rule),
    askGroupFlow(asks, source, rule, 'alerts/transfer'),
  ]);
  const { ofRow, ofGroup } = flowGroups(rule);
  const flows = readFlows(rows, ofRow);
  const from = bucketFrom(Number(rule.metric.replace('overdue_rate_', '')));
  return series.map((one) => {
    const months = flows.get(ofGroup(one.group)) ?? new Map();
    return {
      ...one,
      points: one.points.map((point) => ({ ...point, forecast: ratesAhead(months, point.month, from, rule.horizon) })),
    };
  });
}
