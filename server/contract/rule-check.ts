import type { Rule, RuleKind } from './rule.ts';
import type { Limits } from './rule-limits.ts';

type Path = readonly (string | number)[];
type Refuse = (path: Path, message: string) => void;

/** Says of a rule which fields do not go together: limits out of order, a metric or grouping that its kind cannot judge. */
export function refuseMisfit(rule: Rule, refuse: Refuse): void {
  refuseDisorder(rule, rule.direction, [], refuse);
  rule.limits.forEach((row, at) => refuseDisorder(row, rule.direction, ['limits', at], refuse));
  refuseMetric(rule, refuse);
  refuseGrouping(rule, refuse);
  if (rule.kind === 'vintage_band' && rule.mob_min > rule.mob_max) refuse(['mob_max'], 'must not be below mob_min');
  if (rule.kind !== 'forecast_cross') return;
  if (rule.basis !== 'balance') refuse(['basis'], 'balances are forecast, no counts');
  if (rule.direction !== 'up') refuse(['direction'], 'a crossing is upwards');
}

function refuseDisorder(limits: Limits, direction: Rule['direction'], at: Path, refuse: Refuse): void {
  const sign = direction === 'up' ? 1 : -1;
  const order = direction === 'up' ? 'clear ≤ warn ≤ critical' : 'clear ≥ warn ≥ critical';
  if (sign * limits.clear > sign * limits.warn) refuse([...at, 'clear'], `limits must be in the order ${order}`);
  if (sign * limits.warn > sign * limits.critical) refuse([...at, 'critical'], `limits must be in the order ${order}`);
}

function refuseMetric({ kind, metric }: Rule, refuse: Refuse): void {
  const judged = metricsOf[kind];
  if (judged && !judged.pattern.test(metric)) refuse(['metric'], `${kind} judges ${judged.example}`);
}

function refuseGrouping({ kind, group_by }: Rule, refuse: Refuse): void {
  if (kind === 'sql' || kind === 'data_quality') {
    if (group_by.length > 0) refuse(['group_by'], 'the groups of this kind are its own');
  } else if (kind === 'vintage_band' || kind === 'forecast_cross') {
    const aged = group_by.some((name) => /^(cohort|mob|bucket)/.test(name));
    if (aged) refuse(['group_by'], `${kind} judges the whole, product or one segment apart`);
  }
}

const metricsOf: Partial<Record<RuleKind, { pattern: RegExp; example: string }>> = {
  vintage_band: { pattern: /^v_/, example: 'a vintage metric, v_ever' },
  roll_jump: { pattern: /^(worse|roll_rate|nfr|loss_migration)_\d$/, example: 'a share that rolls on, worse_1' },
  forecast_cross: { pattern: /^overdue_rate_(1|30|60|90|120|150|180)$/, example: 'an overdue rate, overdue_rate_90' },
  exposure: {
    pattern: /^(hhi|top_k_share|balance_total|loan_cnt)$/,
    example: 'hhi, top_k_share, balance_total or loan_cnt',
  },
};
