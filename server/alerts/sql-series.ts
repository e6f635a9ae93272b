import { monthPattern } from '../contract/month.ts';
import { UserError } from '../errors.ts';
import type { Row } from '../wire/rows.ts';
import type { Asks } from './asks.ts';
import type { Point, RuleOf } from './kind.ts';
import type { Series } from './replay.ts';
import { monthsBetween } from './series.ts';

const shape = 'a rule’s statement gives a column month (YYYY-MM), one number, and texts that tell the groups apart';

/** The series of a statement of the user's, run where it can read the snapshot and nothing else. */
export async function askSqlSeries(asks: Asks, rule: RuleOf<'sql'>): Promise<Series[]> {
  if (!asks.sql) throw new UserError('sql_off', `rule ${rule.id} is a statement, and none can be run here`);
  const loaded = new Set(asks.book.sources.flatMap(({ months }) => months));
  return assembleStatement(await asks.sql(rule.sql), asks.book.asOf, loaded);
}

/** Pure: rows of a statement become series, one for each combination of its texts. Throws bad_rule for another shape. */
export function assembleStatement(rows: readonly Row[], asOf: string, loaded: ReadonlySet<string>): Series[] {
  const [first] = rows;
  if (!first) return [];
  const names = Object.keys(first).filter((name) => name !== 'month');
  const isNumber = (name: string): boolean => rows.some((row) => typeof row[name] === 'number');
  const [figure, other] = names.filter(isNumber);
  if (!('month' in first) || figure === undefined || other !== undefined)
    throw new UserError('bad_rule', `sql: the statement gives ${Object.keys(first).join(', ')}`, shape);
  const texts = names.filter((name) => name !== figure);
  const groups = new Map<string, { group: Record<string, string>; values: Map<string, number | null> }>();
  for (const row of rows) {
    const month = String(row['month']).slice(0, 7);
    if (!monthPattern.test(month)) throw new UserError('bad_rule', `sql: month is "${String(row['month'])}"`, shape);
    const group = Object.fromEntries(texts.map((name) => [name, String(row[name])]));
    const key = JSON.stringify(group);
    const known = groups.get(key) ?? { group, values: new Map<string, number | null>() };
    groups.set(key, known);
    if (known.values.has(month))
      throw new UserError('bad_rule', `sql: two rows of ${month} ${key}`, 'one row for each month and group');
    const value = row[figure];
    known.values.set(month, typeof value === 'number' ? value : null);
  }
  return [...groups.values()].map(({ group, values }) => {
    const start = [...values.keys()].toSorted()[0] ?? asOf;
    return { group, points: monthsBetween(start, asOf).map((month) => pointOf(month, values.get(month), loaded)) };
  });
}

function pointOf(month: string, value: number | null | undefined, loaded: ReadonlySet<string>): Point {
  const size = { month, denominator: null, loan_count: null, balance: null };
  if (typeof value === 'number') return { ...size, numerator: value, value, reason: null };
  const reason = value === null ? 'not_reported' : loaded.has(month) ? 'no_exposure' : 'month_not_loaded';
  return { ...size, numerator: null, value: null, reason };
}
