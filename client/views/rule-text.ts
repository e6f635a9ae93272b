import type { CatalogAnswer } from '../../server/contract/catalog.ts';
import type { Locale } from '../lib/locale.ts';
import { warningWords } from '../locales/warning-words.ts';

/** A metric by its name; by its id where the catalog does not know it. */
export function metricName(metric: string, { metrics }: CatalogAnswer, locale: Locale): string {
  const known = metrics.find(({ id }) => id === metric);
  return known ? locale.name(known.name) : metric;
}

/** What a rule judges, in words: its metric, or what its kind makes of it. */
export function judged(
  rule: { kind: string; metric: string; k?: number },
  catalog: CatalogAnswer,
  locale: Locale,
): string {
  const name = metricName(rule.metric, catalog, locale);
  const { rule: words } = locale.with(warningWords);
  return words.judged[rule.kind]?.(name, rule.k ?? 1) ?? name;
}
