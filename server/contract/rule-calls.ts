import * as z from 'zod';
import { backtestAnswer, backtestBody } from './backtest.ts';
import { byId, type CallTable } from './call.ts';
import { previewBody, rulePreview } from './preview.ts';
import { rulesAnswer, ruleSchema, storedRule } from './rule.ts';
import { versionsAnswer } from './rule-version.ts';

/** Rules: made, changed, taken out of use. */
export const ruleCalls = {
  'GET /api/rules': {
    description: 'All rules in their present version; `active` is false of those taken out of use.',
    role: 'risk_manager',
    answer: rulesAnswer,
  },
  'POST /api/rules': {
    description: 'Makes a rule and judges it on the live snapshot.',
    role: 'risk_manager',
    body: ruleSchema,
    status: 201,
    answer: storedRule,
    refusals: ['bad_rule'],
  },
  'GET /api/rules/{id}': {
    description: 'One rule.',
    role: 'risk_manager',
    params: byId,
    answer: storedRule,
    refusals: ['not_found'],
  },
  'PUT /api/rules/{id}': {
    description: 'Makes the next version of a rule and judges it; open alerts of the version before are superseded.',
    role: 'risk_manager',
    params: byId,
    body: ruleSchema,
    answer: storedRule,
    refusals: ['not_found', 'bad_rule'],
  },
  'DELETE /api/rules/{id}': {
    description: 'Takes a rule out of use: its open alerts are superseded, its versions and their record stay.',
    role: 'risk_manager',
    params: byId,
    status: 204,
    answer: z.null(),
    refusals: ['not_found'],
  },
  'GET /api/rules/{id}/versions': {
    description: 'Every version of a rule, oldest first.',
    role: 'risk_manager',
    params: byId,
    answer: versionsAnswer,
    refusals: ['not_found'],
  },
  'POST /api/rules/preview': {
    description: 'What a rule, stored or not, makes of the history of the book, and how often it may be wrong.',
    role: 'risk_manager',
    body: previewBody,
    answer: rulePreview,
    refusals: ['bad_rule', 'no_snapshot'],
  },
  'POST /api/rules/backtest': {
    description: 'What a rule, stored or not, would have warned of in the history of the book, and how early.',
    role: 'risk_manager',
    body: backtestBody,
    answer: backtestAnswer,
    refusals: ['bad_rule', 'unknown_metric', 'invalid_by', 'unknown_dimension', 'no_snapshot'],
  },
} as const satisfies CallTable;
