import { monthIndex, monthText } from '../../../queries/meaning.ts';
import { type Dimension, type MetricQuery, metricQuery, segments } from '../../contract/metric.ts';
import type { StoredRule } from '../../contract/rule.ts';
import type { Row } from '../../wire/rows.ts';

/** The book of one group of a rule: filters of a question, and what no filter can say: columns its rows must have. */
export type GroupQuery = { query: MetricQuery; apart: [Dimension, string][] };

const monthsOf: Partial<Record<string, number>> = { cohort: 1, cohort_quarter: 3, cohort_year: 12 };

export function groupQuery(rule: StoredRule, group: Readonly<Record<string, string>>): GroupQuery {
  const query = metricQuery.parse({
    source: group.source === undefined ? [] : [group.source],
    product: group.product === undefined ? rule.filter.product : [group.product],
    where: rule.filter.where,
    basis: rule.basis,
    scheme: rule.scheme,
  });
  const apart: GroupQuery['apart'] = [];
  for (const [name, value] of Object.entries(group)) {
    const months = monthsOf[name];
    const segment = segments.find((one) => one === name);
    if (segment)
      query.where = [...query.where.filter((clause) => !clause.startsWith(`${segment}:`)), `${segment}:${value}`];
    else if (months !== undefined) Object.assign(query, cohortRange(value, months));
    else if (name === 'mob' || name === 'bucket') apart.push([name, value]);
  }
  return { query, apart };
}

/** `2026-02`, the quarter `2026-Q1` or the year `2026`, as a range of months. */
function cohortRange(cohort: string, months: number): Pick<MetricQuery, 'cohort_from' | 'cohort_to'> {
  const [year = '', quarter] = cohort.split('-Q');
  const start = quarter === undefined ? (year.length === 4 ? `${year}-01` : cohort) : null;
  const first = start === null ? monthIndex(`${year}-01`) + (Number(quarter) - 1) * 3 : monthIndex(start);
  return { cohort_from: monthText(first), cohort_to: monthText(first + months - 1) };
}

export const isApart = (row: Row, apart: GroupQuery['apart']): boolean =>
  apart.every(([name, value]) => String(row[name]) === value);
