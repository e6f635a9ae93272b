import * as z from 'zod';
import { name } from './catalog.ts';
import { bases, dimensions, schemes, segments, thresholds } from './metric.ts';
import { refuseMisfit } from './rule-check.ts';
import { defaultLimits } from './rule-limits.ts';

/** What a rule can judge apart; month by month and source by source it always does. */
const groupings = [...dimensions, ...segments].filter((dimension) => dimension !== 'month' && dimension !== 'source');
const limit = z.number();
const months = z.int().min(1).max(24);

/** Limits of one group in place of the rule's own; of several rows that fit a group the first counts. */
const groupLimits = z.strictObject({
  group: z.record(z.string(), z.string()).meta({ description: 'values of the group, `{"product": "CASH"}`' }),
  warn: limit,
  critical: limit,
  clear: limit.optional().meta({ description: 'default: warn' }),
});

/** Fields every rule has (domain.md §4.1). A rule's group is source × its group_by values: sources are never mixed. */
export const ruleCommon = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'at most 64 of a to z, 0 to 9 and -'),
  name,
  metric: z.string().meta({ description: 'full metric id', example: 'overdue_rate_30' }),
  threshold: z
    .literal(thresholds)
    .optional()
    .meta({ description: 'days past due where the id leaves them open (v_ever, lift); default 30' }),
  basis: z.enum(bases).default('balance'),
  scheme: z
    .enum(schemes)
    .default('cn')
    .meta({ description: 'only sources of this scheme are judged: 30+ is another thing under the other one' }),
  filter: z
    .strictObject({
      source: z.array(z.string()).default([]),
      product: z.array(z.string()).default([]),
      where: z.array(z.string().regex(/^\w+:.+$/, 'segment:value')).default([]),
    })
    .prefault({}),
  group_by: z.array(z.enum(groupings)).max(3).default([]),
  direction: z.enum(['up', 'down']).default('up'),
  warn: limit,
  critical: limit,
  clear: limit.optional().meta({ description: 'default: warn' }),
  limits: z.array(groupLimits).max(1000).default([]),
  for: months.default(1),
  clear_for: months.default(1),
  min_den_balance: z.number().min(0).default(0),
  min_den_count: z.int().min(0).default(30),
  no_data: z.enum(['keep', 'ok', 'alert']).default('keep'),
  stale_after: months.default(2),
});

const seasonal = z
  .boolean()
  .default(false)
  .meta({ description: 'values are divided by the factor of their month of the year; needs 24 months before' });
const back = z.literal([1, 3, 12]);

/** A rule of one kind: the common fields, its own, and those whose defaults the kind knows. */
function ofKind<const Kind extends string, Own extends z.ZodRawShape>(kind: Kind, own: Own) {
  return ruleCommon.extend({ kind: z.literal(kind) }).extend(own);
}

/** The kinds of domain.md §4.3, by the names of their parameters there. Limits are in the unit of what the kind compares. */
const threshold = ofKind('threshold', { seasonal });
const changePp = ofKind('change_pp', {
  k: back.default(1).meta({ description: 'months back' }),
  seasonal,
});
const changeRel = ofKind('change_rel', {
  k: back.default(12).meta({ description: 'months back' }),
  floor: z
    .number()
    .min(0)
    .default(0.001)
    .meta({ description: 'least value to be compared with, in the metric’s own unit' }),
  z_min: z.number().min(0).optional().meta({ description: 'least z of the difference of two rates' }),
  seasonal,
});
const vintageBand = ofKind('vintage_band', {
  unit: z.enum(['s', 'ratio']).default('s').meta({ description: 'what is compared: (rate − ref) / s, or rate / ref' }),
  mob_min: z.int().min(0).max(120).default(2),
  mob_max: z.int().min(0).max(120).default(6),
  warn: limit.optional().meta({ description: 'default: 2 s, or ×1.25' }),
  critical: limit.optional().meta({ description: 'default: 3 s, or ×1.5' }),
});
const controlChart = ofKind('control_chart', {
  chart: z.enum(['ewma', 'cusum', 'p']).default('ewma'),
  lambda: z.number().gt(0).max(1).default(0.2).meta({ description: 'ewma: weight of the newest month' }),
  k: z.number().min(0).max(5).default(0.5).meta({ description: 'cusum: slack, in σ' }),
  baseline: z.int().min(8).max(60).default(12),
  run: z.int().min(1).max(24).default(6),
  seasonal,
  warn: limit.optional().meta({ description: 'default: L 2.7 (ewma, p), h 4 (cusum)' }),
  critical: limit.optional().meta({ description: 'default: L 3 (ewma, p), h 5 (cusum)' }),
});
const rollJump = ofKind('roll_jump', {
  window: z.int().min(1).max(24).default(6).meta({ description: 'months pooled before' }),
});
const benchmarkGap = ofKind('benchmark_gap', {
  benchmark: z.string().optional().meta({ description: 'only this benchmark_id; default: the newest that fits' }),
});
const forecastCross = ofKind('forecast_cross', {
  horizon: z.int().min(1).max(24).default(6).meta({ description: 'H, months ahead' }),
});
const exposure = ofKind('exposure', {
  dim: z
    .enum(['product', 'cohort', 'loan', ...segments])
    .default('product')
    .meta({ description: 'hhi and top_k_share: what the balance is concentrated in' }),
  k: z.int().min(1).max(1000).default(5).meta({ description: 'top_k_share: how many' }),
  months: back.default(3).meta({ description: 'balance_total and loan_cnt: growth over so many months is judged' }),
});
const dataQuality = ofKind('data_quality', {
  metric: z.literal('data_quality').default('data_quality'),
  checks: z
    .array(z.enum(['rows_fell', 'walk_break', 'month_missing', 'duplicates', 'new_product']))
    .min(1)
    .default(['rows_fell', 'walk_break', 'month_missing', 'duplicates', 'new_product']),
  min_den_count: z.int().min(0).default(0),
  warn: limit.optional().meta({ description: 'default: the limits of each check' }),
  critical: limit.optional(),
});
const sql = ofKind('sql', {
  metric: z.literal('sql').default('sql'),
  sql: z.string().min(1).max(20_000).meta({
    description: 'one SELECT: a column `month`, one number, and text columns that tell the groups apart',
  }),
  min_den_count: z.int().min(0).default(0),
});
const kinds = z.discriminatedUnion('kind', [
  threshold,
  changePp,
  changeRel,
  vintageBand,
  controlChart,
  rollJump,
  benchmarkGap,
  forecastCross,
  exposure,
  dataQuality,
  sql,
]);

/** A rule; validated order: up clear ≤ warn ≤ critical, down the reverse; likewise of each group's limits. */
export const ruleSchema = kinds
  .transform((rule) => {
    const own = defaultLimits(rule);
    const warn = rule.warn ?? own.warn;
    return {
      ...rule,
      warn,
      critical: rule.critical ?? own.critical,
      clear: rule.clear ?? warn,
      limits: (rule.limits.length > 0 ? rule.limits : own.limits).map((row) => ({
        ...row,
        clear: row.clear ?? row.warn,
      })),
    };
  })
  .superRefine((rule, context) =>
    refuseMisfit(rule, (path, message) => context.addIssue({ code: 'custom', message, path: [...path] })),
  );
export type Rule = z.output<typeof ruleSchema>;
export type RuleKind = Rule['kind'];
export const ruleKinds: readonly RuleKind[] = kinds.options.map(({ shape }) => shape.kind.value);

/** The fields that a rule of a kind may have, for messages. */
export function ruleFields(kind: unknown): string[] {
  const option = kinds.options.find(({ shape }) => shape.kind.value === kind);
  return Object.keys(option?.shape ?? { ...ruleCommon.shape, kind });
}

/** What is always there of a rule that is stored. */
const stored = {
  ...{ warn: limit, critical: limit, clear: limit, limits: z.array(groupLimits.extend({ clear: limit })) },
  ...{ version: z.int(), active: z.boolean(), created_at: z.string() },
};

/** A rule as it stands, with its version. */
export const storedRule = z
  .discriminatedUnion('kind', [
    threshold.extend(stored),
    changePp.extend(stored),
    changeRel.extend(stored),
    vintageBand.extend(stored),
    controlChart.extend(stored),
    rollJump.extend(stored),
    benchmarkGap.extend(stored),
    forecastCross.extend(stored),
    exposure.extend(stored),
    dataQuality.extend(stored),
    sql.extend(stored),
  ])
  .meta({ id: 'Rule' });
export type StoredRule = z.output<typeof storedRule>;

/** GET /api/rules */
export const rulesAnswer = z.object({ rows: z.array(storedRule), next: z.string().nullable() });
export type RulesAnswer = z.output<typeof rulesAnswer>;
