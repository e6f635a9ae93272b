import type { Basis, Scheme } from './metric.ts';
import type { StoredRule } from './rule.ts';
import { type Limits, limitsOf } from './rule-limits.ts';

/** A figure on screen: which metric it is, and of what group, e.g. `{source: 'demo', product: 'CASH'}`. */
export type Figure = { metric: string; basis: Basis; scheme: Scheme; group: Readonly<Record<string, string>> };

/**
 * The rule whose limits are shown for a figure (domain.md §4.1): the active threshold rule on exactly this metric,
 * basis, scheme and group; of several the one with the lowest critical limit; null when there is none. Limits are those of the figure’s group.
 */
export function limitFor<R extends StoredRule>(rules: readonly R[], figure: Figure): (R & Limits) | null {
  return rules
    .filter((rule) => rule.active && rule.kind === 'threshold' && !rule.seasonal && isAbout(rule, figure))
    .map((rule) => ({ ...rule, ...limitsOf(rule, figure.group) }))
    .reduce<(R & Limits) | null>((lowest, rule) => (lowest && lowest.critical <= rule.critical ? lowest : rule), null);
}

function isAbout(rule: StoredRule, { metric, basis, scheme, group }: Figure): boolean {
  if (rule.metric !== metric || rule.basis !== basis || rule.scheme !== scheme) return false;
  const apart = Object.keys(group).filter((name) => name !== 'source');
  if (apart.length !== rule.group_by.length || !rule.group_by.every((name) => Object.hasOwn(group, name))) return false;
  return filters(rule).every(({ name, values }) => values.includes(group[name] ?? ''));
}

/** What the rule is narrowed to; a filter on anything the figure is not grouped by makes the rule one about another figure. */
function filters({ filter }: StoredRule): { name: string; values: string[] }[] {
  const byName = new Map<string, string[]>([
    ['source', filter.source],
    ['product', filter.product],
  ]);
  for (const clause of filter.where) {
    const [name = ''] = clause.split(':', 1);
    byName.set(name, [...(byName.get(name) ?? []), clause.slice(name.length + 1)]);
  }
  return [...byName].map(([name, values]) => ({ name, values })).filter(({ values }) => values.length > 0);
}
