import type { Source } from '../db/book.ts';
import type { Row } from '../wire/rows.ts';
import type { Asks } from './asks.ts';
import { askGroupFlow, flowGroups } from './group-flow.ts';
import type { RuleOf } from './kind.ts';
import type { Series } from './replay.ts';
import { askSeries, numberOf } from './series.ts';

/** The series of a roll rate, each month with the balances whose loans have no row in it but come back later (domain.md §3.4). */
export async function askRollSeries(asks: Asks, source: Source, rule: RuleOf<'roll_jump'>): Promise<Series[]> {
  const [series, rows] = await Promise.all([
    askSeries(asks, source, rule),
    askGroupFlow(asks, source, rule, 'alerts/missing'),
  ]);
  const { ofRow, ofGroup } = flowGroups(rule);
  const shares = new Map(rows.map((row) => [`${ofRow(row)} ${row.month}`, shareOf(row)]));
  return series.map((one) => ({
    ...one,
    points: one.points.map((point) => ({
      ...point,
      missing: shares.get(`${ofGroup(one.group)} ${point.month}`) ?? null,
    })),
  }));
}

/** null where nothing was outstanding a month before */
function shareOf({ missing, opening }: Row): number | null {
  const [part, whole] = [numberOf(missing), numberOf(opening)];
  return part === null || whole === null || whole <= 0 ? null : part / whole;
}
