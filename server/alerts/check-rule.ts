import { metricQuery } from '../contract/metric.ts';
import type { Rule } from '../contract/rule.ts';
import type { Book } from '../db/book.ts';
import { UserError } from '../errors.ts';
import { prepareMetric } from '../metrics/ask.ts';
import { findMetric } from '../metrics/library.ts';
import { refuseRule, type RuleFault } from './rule-fault.ts';

/** Throws `bad_rule` where a rule names what there is not: a metric, a source, a value to group or filter by. */
export function checkRule(rule: Rule, book: Book | null): void {
  if (rule.kind === 'sql' || rule.kind === 'data_quality') return;
  const unknown = rule.filter.source.find((id) => !book?.sources.some((source) => source.id === id));
  if (book && unknown !== undefined) {
    const known = book.sources.map(({ id }) => id).join(', ');
    refuseRule({ path: ['filter', 'source'], message: `no source "${unknown}"`, hint: `sources: ${known}` });
  }
  try {
    prepareMetric(book ?? nothingLoaded, rule.metric, {
      ...metricQuery.parse({}),
      ...(rule.kind === 'exposure' ? { dim: rule.dim, k: rule.k } : {}),
      by: [
        'source',
        ...(rule.kind === 'vintage_band' ? (['cohort', 'mob'] as const) : (['month'] as const)),
        ...rule.group_by,
      ],
      product: rule.filter.product,
      where: rule.filter.where,
      basis: rule.basis,
      threshold: rule.threshold,
      scheme: rule.scheme,
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    refuseRule({ path: [fieldOf(error, rule)], message: error.message, hint: error.hint ?? '' });
  }
}

const nothingLoaded: Omit<Book, 'engine'> = { snapshot: '', asOf: '', loadedAt: '', sources: [] };

/** The field of a rule that a refused question came from. */
function fieldOf({ code, message }: UserError, rule: Rule): RuleFault['path'][number] {
  if (code === 'unknown_metric' || !findMetric(rule.metric)) return 'metric';
  if (code === 'invalid_by') return 'group_by';
  if (code === 'unknown_dimension') return 'filter';
  return message.includes('basis') ? 'basis' : 'metric';
}
