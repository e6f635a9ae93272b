import * as z from 'zod';
import { storedRule } from './rule.ts';

/** A version of a rule, and who wrote it; its `active` is true where it is the one that judges. */
export const ruleVersion = z.object({ rule: storedRule, created_by: z.string() });
export type RuleVersion = z.output<typeof ruleVersion>;

/** GET /api/rules/{id}/versions */
export const versionsAnswer = z.object({ rows: z.array(ruleVersion), next: z.null() });
