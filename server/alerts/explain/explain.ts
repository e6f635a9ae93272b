import type { Alert, Evaluation } from '../../contract/alert.ts';
import type { Explanation } from '../../contract/explanation.ts';
import { type Dimension, segments } from '../../contract/metric.ts';
import type { WalkAnswer } from '../../contract/migration.ts';
import type { StoredRule } from '../../contract/rule.ts';
import type { Book } from '../../db/book.ts';
import { findMetric } from '../../metrics/library.ts';
import { askWalk } from '../../metrics/walk.ts';
import { type Change, carriersOfAmount, carriersOfRate, prominence } from './carriers.ts';
import { askAgainstCohorts } from './cohorts.ts';
import { groupQuery, type GroupQuery, isApart } from './group-query.ts';
import { type AskParts, askOrNull, partsOf } from './parts.ts';
import { periodOf } from './period.ts';

export type Explained = { alert: Alert; rule: StoredRule; evaluations: readonly Evaluation[] };

/** What moved the figure of an alert, by product and by every segment that its group is not already one of (domain.md §5). */
export async function explainAlert(book: Book | null, { alert, rule, evaluations }: Explained): Promise<Explanation> {
  if (!book || !book.sources.some(({ id }) => id === alert.group.source)) return { reason: 'no_snapshot' };
  const metric = findMetric(rule.metric)?.metric;
  if (!metric) return { reason: 'no_metric' };
  if (['hhi', 'top_k_share', 'lift'].includes(metric.id)) return { reason: 'not_additive' };
  if (alert.group.cohort === '(unknown)') return { reason: 'cohort_unknown' };
  const period = periodOf(alert, rule, evaluations);
  if (!period) return { reason: 'history_too_short' };
  const against =
    rule.kind === 'vintage_band'
      ? await askAgainstCohorts(book, rule, alert.group, period.to)
      : { from: period.from, ask: askAgainstMonth(book, rule, groupQuery(rule, alert.group), period) };
  if (!against) return { reason: 'history_too_short' };
  const dimensions = (['product', ...segments] as const).filter((name) => !Object.hasOwn(alert.group, name));
  const changes = await Promise.all(
    dimensions.map(async (dimension) => {
      const parts = await against.ask(dimension);
      if (!parts) return [];
      const change =
        metric.kind === 'R' ? carriersOfRate(parts.before, parts.after) : carriersOfAmount(parts.before, parts.after);
      return change.rows.length > 1 ? [{ dimension, change }] : [];
    }),
  );
  const found = changes.flat().toSorted((a, b) => prominence(b.change) - prominence(a.change));
  return {
    against: rule.kind === 'vintage_band' ? 'cohorts' : 'month',
    from: against.from,
    to: period.to,
    metric: rule.metric,
    ...endsOf(found[0]?.change, evaluations, period),
    by: found.map(({ dimension, change }) => ({ dimension, rows: change.rows })),
    walk: /^overdue_(balance|amount)/.test(metric.id) ? await walkOf(book, rule, alert, period.to) : null,
  };
}

function endsOf(
  change: Change | undefined,
  evaluations: readonly Evaluation[],
  { from, to }: { from: string; to: string },
) {
  if (change) return { value_from: change.value_from, value_to: change.value_to };
  const valueOf = (month: string) => evaluations.find((one) => one.month === month)?.value ?? null;
  return { value_from: valueOf(from), value_to: valueOf(to) };
}

function askAgainstMonth(
  book: Book,
  rule: StoredRule,
  { query, apart }: GroupQuery,
  { from, to }: { from: string; to: string },
): AskParts {
  return async (dimension) => {
    const by = ['month', dimension, ...apart.map(([name]) => name)] as Dimension[];
    const rows = await askOrNull(book, rule.metric, { ...query, by, from, to });
    if (!rows) return null;
    const of = (month: string) =>
      partsOf(
        rows.filter((row) => row.month === month && isApart(row, apart)),
        dimension,
      );
    const [before, after] = [of(from), of(to)];
    return before && after ? { before, after } : null;
  };
}

async function walkOf(book: Book, rule: StoredRule, alert: Alert, month: string): Promise<WalkAnswer | null> {
  const { query, apart } = groupQuery(rule, alert.group);
  if (apart.length > 0) return null;
  const { source, product, where, cohort_from, cohort_to, scheme } = query;
  return askWalk(book, { source, product, where, cohort_from, cohort_to, scheme, month });
}
