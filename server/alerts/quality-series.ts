import { monthIndex, monthText } from '../../queries/meaning.ts';
import type { Source } from '../db/book.ts';
import { questionNamed } from '../metrics/library.ts';
import type { Row } from '../wire/rows.ts';
import type { Asks } from './asks.ts';
import type { Point, RuleOf } from './kind.ts';
import type { Series } from './replay.ts';
import { monthsBetween, numberOf } from './series.ts';

type Rule = RuleOf<'data_quality'>;
type Check = Rule['checks'][number];

/** Months that are due and have not come are counted up to here; later ones say no more. */
const mostMissing = 12;

/** One series a check: what was measured of each month that is loaded; for missing months of those that are due, too. */
export async function askQualitySeries(asks: Asks, source: Source, rule: Rule, dueDay: number): Promise<Series[]> {
  const rows = await asks.question(questionNamed('alerts/quality'), { source: source.id });
  const due = source.generated || asks.today === null ? source.asOf : lastDue(source.asOf, asks.today, dueDay);
  return rule.checks.map((check) => ({
    group: { source: source.id, check },
    points: check === 'month_missing' ? missing(source, due) : measured(source, check, rows),
  }));
}

/** The newest month that should have come by today: its end is more than `dueDay` days past. */
export function lastDue(asOf: string, today: string, dueDay: number): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const current = year * 12 + month;
  const newest = current - (day > dueDay ? 1 : 2);
  const first = monthIndex(asOf);
  return monthText(Math.max(first, Math.min(newest, first + mostMissing)));
}

function missing({ months, firstMonth }: Source, due: string): Point[] {
  const loaded = new Set(months);
  return monthsBetween(firstMonth, due).map((month) => pointOf(month, loaded.has(month) ? 0 : 1));
}

function measured({ firstMonth, asOf }: Source, check: Exclude<Check, 'month_missing'>, rows: readonly Row[]): Point[] {
  const byMonth = new Map(rows.map((row) => [String(row.month), row]));
  return monthsBetween(firstMonth, asOf).map((month) => {
    const row = byMonth.get(month);
    return row ? pointOf(month, numberOf(row[check])) : pointOf(month, null);
  });
}

function pointOf(month: string, value: number | null): Point {
  const size = { month, numerator: value, denominator: null, loan_count: null, balance: null };
  return value === null ? { ...size, value, reason: 'month_not_loaded' } : { ...size, value, reason: null };
}
