import { type Dimension, dimensions, segments } from '../../contract/metric.ts';
import { metricQuery } from '../../contract/metric.ts';
import type { Rule } from '../../contract/rule.ts';
import type { Book } from '../../db/book.ts';
import { askMetric } from '../../metrics/ask.ts';
import { toRows } from '../../wire/rows.ts';
import type { Replayed } from '../replay.ts';
import { refuseRule } from '../rule-fault.ts';
import type { Outcome } from './score.ts';

/** How an outcome went in each group that a rule judges, by the group as text; months that are not loaded are left out. */
export async function askOutcomes(
  book: Book,
  rule: Rule,
  metric: string,
  replayed: readonly Replayed[],
): Promise<Map<string, Outcome[]>> {
  const names = Object.keys(replayed[0]?.group ?? {}).filter((name) => name !== 'source');
  const by = names.map((name) => known.find((dimension) => dimension === name) ?? refuseGroup(rule, name));
  const sources = new Set(replayed.map(({ group }) => group.source ?? ''));
  const outcomes = new Map<string, Outcome[]>();
  for (const source of book.sources.filter(({ id }) => sources.has(id))) {
    const loaded = new Set(source.months);
    const query = metricQuery.parse({
      by: ['month', 'source', ...by],
      source: source.id,
      product: rule.filter.product,
      where: rule.filter.where,
      basis: rule.basis,
      scheme: rule.scheme,
    });
    for (const row of toRows((await askMetric(book, metric, query)).table)) {
      const month = String(row.month);
      if (!loaded.has(month)) continue;
      const group = JSON.stringify({
        source: source.id,
        ...Object.fromEntries(by.map((name) => [name, String(row[name])])),
      });
      const series = outcomes.get(group) ?? [];
      series.push({ month, value: typeof row.value === 'number' ? row.value : null });
      outcomes.set(group, series);
    }
  }
  return outcomes;
}

const known: readonly Dimension[] = [...dimensions, ...segments];

function refuseGroup(rule: Rule, name: string): never {
  refuseRule({
    path: ['kind'],
    message: `a rule of kind ${rule.kind} with groups by ${name} cannot be tested against a metric`,
    hint: `groups of a metric are by ${known.join(', ')}`,
  });
}
