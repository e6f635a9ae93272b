import type { Suggestion } from '../../../server/contract/preview.ts';
import type { CatalogAnswer } from '../../../server/contract/catalog.ts';
import type { Rule, RuleKind, StoredRule } from '../../../server/contract/rule.ts';

/** A rule that is being written: every field that any kind may have; those of other kinds are kept while the kind changes. */
export type Draft = {
  id: string;
  name: { en: string; zh: string };
  kind: RuleKind;
  metric: string;
  basis: Rule['basis'];
  scheme: Rule['scheme'];
  filter: Rule['filter'];
  group_by: readonly string[];
  direction: Rule['direction'];
  warn: number | null;
  critical: number | null;
  clear: number | null;
  limits: readonly GroupRow[];
  for: number;
  clear_for: number;
  min_den_balance: number;
  min_den_count: number;
  no_data: Rule['no_data'];
  stale_after: number;
  k?: number | undefined;
  floor?: number | undefined;
  z_min?: number | undefined;
  seasonal?: boolean | undefined;
  unit?: 's' | 'ratio' | undefined;
  mob_min?: number | undefined;
  mob_max?: number | undefined;
  chart?: 'ewma' | 'cusum' | 'p' | undefined;
  lambda?: number | undefined;
  baseline?: number | undefined;
  run?: number | undefined;
  window?: number | undefined;
  benchmark?: string | undefined;
  horizon?: number | undefined;
  dim?: string | undefined;
  months?: number | undefined;
  checks?: readonly string[] | undefined;
  sql?: string | undefined;
};
export type GroupRow = {
  group: Readonly<Record<string, string>>;
  warn: number;
  critical: number;
  clear?: number | undefined;
};
type Field = keyof Draft;

const own: Record<RuleKind, readonly Field[]> = {
  threshold: ['seasonal'],
  change_pp: ['k', 'seasonal'],
  change_rel: ['k', 'floor', 'z_min', 'seasonal'],
  vintage_band: ['unit', 'mob_min', 'mob_max'],
  control_chart: ['chart', 'lambda', 'k', 'baseline', 'run', 'seasonal'],
  roll_jump: ['window'],
  benchmark_gap: ['benchmark'],
  forecast_cross: ['horizon'],
  exposure: ['dim', 'k', 'months'],
  data_quality: ['checks'],
  sql: ['sql'],
};
const shared: readonly Field[] = [
  ...(['id', 'name', 'kind', 'metric', 'basis', 'scheme', 'filter', 'group_by', 'direction'] as const),
  ...(['warn', 'critical', 'clear', 'limits', 'for', 'clear_for'] as const),
  ...(['min_den_balance', 'min_den_count', 'no_data', 'stale_after'] as const),
];

/** Fields that a rule of a kind has beside those that all have. */
export const ownFields = (kind: RuleKind): readonly string[] => own[kind];
export const ruleKinds = Object.keys(own) as readonly RuleKind[];

/** What is sent of a draft: the fields of its kind that are set. */
export function ruleBody(draft: Draft): Record<string, unknown> {
  const fields = [...shared, ...own[draft.kind]];
  return Object.fromEntries(
    fields.map((name) => [name, draft[name]] as const).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** A stored rule, to be changed. */
export function draftOf({ version, active, created_at, ...rule }: StoredRule): Draft {
  return rule;
}

/** What a kind begins with: a metric that it can judge, limits in its unit. */
const beginnings: Record<RuleKind, Partial<Draft>> = {
  threshold: { metric: 'overdue_rate_30', warn: 0.03, critical: 0.05 },
  change_pp: { metric: 'overdue_rate_30', warn: 0.005, critical: 0.01, k: 1 },
  change_rel: { metric: 'overdue_rate_30', warn: 0.25, critical: 0.5, k: 12, floor: 0.001 },
  vintage_band: { metric: 'v_ever', warn: 1.25, critical: 1.5, unit: 'ratio', mob_min: 2, mob_max: 6 },
  control_chart: { metric: 'fpd_30', warn: 2.7, critical: 3, chart: 'ewma', lambda: 0.2, k: 0.5, baseline: 12, run: 6 },
  roll_jump: { metric: 'worse_1', warn: 0.05, critical: 0.1, window: 6 },
  benchmark_gap: { metric: 'overdue_rate_30', warn: 0.01, critical: 0.03 },
  forecast_cross: { metric: 'overdue_rate_90', warn: 0.015, critical: 0.025, horizon: 6, basis: 'balance' },
  exposure: { metric: 'hhi', warn: 0.25, critical: 0.4, dim: 'product', k: 5, months: 3, group_by: [] },
  data_quality: {
    ...{ metric: 'data_quality', warn: null, critical: null, limits: [], group_by: [], min_den_count: 0 },
    checks: ['rows_fell', 'walk_break', 'month_missing', 'duplicates', 'new_product'],
  },
  sql: { metric: 'sql', warn: 1, critical: 2, sql: '', group_by: [], min_den_count: 0 },
};

/** The draft as a rule of another kind. */
export function withKind(draft: Draft, kind: RuleKind): Draft {
  const limits = { clear: null, limits: [], direction: 'up' } as const;
  const group_by = draft.group_by.filter((name) => !/^(cohort|mob|bucket)/.test(name));
  return { ...draft, kind, ...limits, group_by, min_den_count: draft.min_den_count || 30, ...beginnings[kind] };
}

/** The draft with a limit of its own for each group that history suggests one for; of one source without naming it. */
export function withGroupLimits(draft: Draft, { limits }: Pick<Suggestion, 'limits'>): Draft {
  const isOneSource = new Set(limits.map(({ group }) => group['source'])).size === 1;
  const rows = limits.map(({ group: { source, ...rest }, warn, critical, clear }): GroupRow => {
    const group = isOneSource || source === undefined ? rest : { source, ...rest };
    return { group, warn, critical, clear };
  });
  return { ...draft, limits: rows };
}

/** A new rule: the overdue rate of each product against limits that are still to be chosen. */
export function newDraft(scheme: Rule['scheme']): Draft {
  const blank: Draft = {
    ...{ id: '', name: { en: '', zh: '' }, kind: 'threshold', metric: 'overdue_rate_30', basis: 'balance', scheme },
    ...{ filter: { source: [], product: [], where: [] }, group_by: ['product'], direction: 'up' },
    ...{ warn: null, critical: null, clear: null, limits: [], for: 1, clear_for: 1 },
    ...{ min_den_balance: 0, min_den_count: 30, no_data: 'keep', stale_after: 2 },
  };
  return withKind(blank, 'threshold');
}

/** An id out of a name: what of it an id may hold, in lower case. */
export const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);

/** Metrics that a kind can judge. */
export function metricsFor(kind: RuleKind, { metrics }: CatalogAnswer): CatalogAnswer['metrics'] {
  const fits: Partial<Record<RuleKind, RegExp>> = {
    vintage_band: /^v_/,
    roll_jump: /^(worse|roll_rate|nfr|loss_migration)_\d$/,
    forecast_cross: /^overdue_rate_(1|30|60|90|120|150|180)$/,
    exposure: /^(hhi|top_k_share|balance_total|loan_cnt)$/,
    change_pp: /./,
  };
  const pattern = fits[kind] ?? /./;
  const rateOnly = kind === 'change_pp' || kind === 'control_chart' || kind === 'benchmark_gap';
  return metrics.filter(({ id, unit }) => pattern.test(id) && (!rateOnly || unit === 'ratio'));
}
