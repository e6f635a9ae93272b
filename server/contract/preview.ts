import * as z from 'zod';
import { evaluation, runEvent } from './alert.ts';
import type { ErrorCode } from './error.ts';
import { ruleSchema } from './rule.ts';

/** Body of POST /api/rules/preview */
export const previewBody = z.strictObject({
  rule: ruleSchema.meta({ refusal: 'bad_rule' satisfies ErrorCode, description: 'a rule, stored or not' }),
});

const group = z.record(z.string(), z.string());
const limits = { warn: z.number(), critical: z.number(), clear: z.number() };
const point = evaluation.omit({
  ...{ rule: true, rule_version: true, group: true, snapshot: true, evaluated_at: true, inputs: true, hash: true },
});

/** Limits as the book’s own history would have them: that share of the judged values was at or inside each. */
const suggestion = z.object({
  ...limits,
  how: z.string().meta({
    description: 'percentiles, number of values and months',
    example: 'P95 · P99 · P90, n = 240, 2024-11 – 2026-10',
  }),
  limits: z
    .array(z.object({ group, ...limits }))
    .meta({ description: 'the same for each group that has values enough: for the `limits` of the rule' }),
});
export type Suggestion = z.output<typeof suggestion>;

/** POST /api/rules/preview: what the rule would have done, would do now, and how often it may be wrong. */
export const rulePreview = z.object({
  groups: z.array(z.object({ group, points: z.array(point).meta({ description: 'oldest first' }) })),
  events: z.array(runEvent).meta({ description: 'of the whole history' }),
  would_fire_now: z.int().meta({ description: 'groups with an alert firing in their newest month' }),
  expected_false_alarms_per_month: z.number().meta({ description: 'groups × share of months in which one fired' }),
  expected_from: z.object({
    groups: z.int().meta({ description: 'judged in the newest month' }),
    fires: z.int().meta({ description: 'alerts in history, each taken for a false one' }),
    months: z.int().meta({ description: 'months of groups in which one could have fired' }),
  }),
  suggested: suggestion.nullable().meta({ description: 'null where history is too short' }),
});
export type RulePreview = z.output<typeof rulePreview>;
