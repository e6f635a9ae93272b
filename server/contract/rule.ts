import * as z from 'zod';
import { name } from './catalog.ts';
import { bases, dimensions, schemes, segments } from './metric.ts';

/** What a rule can judge apart; month by month and source by source it always does. */
const groupings = [...dimensions, ...segments].filter((dimension) => dimension !== 'month' && dimension !== 'source');

/** Fields every rule has (domain.md §4.1). A rule's group is source × its group_by values: sources are never mixed. */
export const ruleCommon = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'at most 64 of a to z, 0 to 9 and -'),
  name,
  kind: z.literal('threshold'),
  /** full metric id, e.g. overdue_rate_30 */
  metric: z.string(),
  basis: z.enum(bases),
  /** a rule judges only sources of its scheme: 30+ is another thing under the other one */
  scheme: z.enum(schemes),
  filter: z
    .strictObject({
      source: z.array(z.string()).default([]),
      product: z.array(z.string()).default([]),
      where: z.array(z.string().regex(/^\w+:.+$/, 'segment:value')).default([]),
    })
    .prefault({}),
  group_by: z.array(z.enum(groupings)).max(3).default([]),
  direction: z.enum(['up', 'down']).default('up'),
  warn: z.number(),
  critical: z.number(),
  /** default: warn */
  clear: z.number().optional(),
  for: z.int().min(1).max(24).default(1),
  clear_for: z.int().min(1).max(24).default(1),
  min_den_balance: z.number().min(0).default(0),
  min_den_count: z.int().min(0).default(30),
  no_data: z.enum(['keep', 'ok', 'alert']).default('keep'),
  stale_after: z.int().min(1).max(24).default(2),
});

/** A rule; validated order: up clear ≤ warn ≤ critical, down the reverse. */
export const ruleSchema = ruleCommon
  .transform((rule) => ({ ...rule, clear: rule.clear ?? rule.warn }))
  .superRefine((rule, context) => {
    const sign = rule.direction === 'up' ? 1 : -1;
    const order = rule.direction === 'up' ? 'clear ≤ warn ≤ critical' : 'clear ≥ warn ≥ critical';
    const refuse = (path: 'clear' | 'critical'): void =>
      context.addIssue({ code: 'custom', message: `limits must be in the order ${order}`, path: [path] });
    if (sign * rule.clear > sign * rule.warn) refuse('clear');
    if (sign * rule.warn > sign * rule.critical) refuse('critical');
  });
export type Rule = z.output<typeof ruleSchema>;

/** A rule as it stands, with its version. */
export const storedRule = z
  .object({
    ...ruleCommon.shape,
    clear: z.number(),
    version: z.int(),
    active: z.boolean(),
    created_at: z.string(),
  })
  .meta({ id: 'Rule' });
export type StoredRule = z.output<typeof storedRule>;

/** GET /api/rules */
export const rulesAnswer = z.object({ rows: z.array(storedRule), next: z.string().nullable() });
export type RulesAnswer = z.output<typeof rulesAnswer>;
