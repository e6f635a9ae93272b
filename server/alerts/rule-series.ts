import type { Rule } from '../contract/rule.ts';
import type { Source } from '../db/book.ts';
import type { Asks } from './asks.ts';
import { askBenchmarkSeries } from './benchmark-series.ts';
import { askForecastSeries } from './forecast-series.ts';
import { askQualitySeries } from './quality-series.ts';
import type { Series } from './replay.ts';
import { askRollSeries } from './roll-series.ts';
import { askSeries } from './series.ts';
import { askSqlSeries } from './sql-series.ts';
import { markSuspect } from './suspect.ts';
import { askVintageSeries } from './vintage-series.ts';

/** The series that a rule judges: of every source of its scheme, or of its statement. */
export async function seriesOf(asks: Asks, rule: Rule, dueDay = 5): Promise<Series[]> {
  if (rule.kind === 'sql') return askSqlSeries(asks, rule);
  const sources = asks.book.sources.filter(
    ({ id, scheme }) =>
      (scheme === rule.scheme || rule.kind === 'data_quality') &&
      (rule.filter.source.length === 0 || rule.filter.source.includes(id)),
  );
  const series = await Promise.all(
    sources.map(async (source) => {
      const judged = await seriesOfSource(asks, source, rule, dueDay);
      return rule.kind === 'data_quality' ? judged : markSuspect(asks, source, judged);
    }),
  );
  return series.flat();
}

function seriesOfSource(asks: Asks, source: Source, rule: Rule, dueDay: number): Promise<Series[]> {
  switch (rule.kind) {
    case 'vintage_band':
      return askVintageSeries(asks, source, rule);
    case 'forecast_cross':
      return askForecastSeries(asks, source, rule);
    case 'benchmark_gap':
      return askBenchmarkSeries(asks, source, rule);
    case 'roll_jump':
      return askRollSeries(asks, source, rule);
    case 'data_quality':
      return askQualitySeries(asks, source, rule, dueDay);
    default:
      return askSeries(asks, source, rule);
  }
}
