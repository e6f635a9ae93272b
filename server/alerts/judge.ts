import type { Rule } from '../contract/rule.ts';
import { UserError } from '../errors.ts';
import type { Judgement, Point } from './kind.ts';
import { kinds } from './kinds/index.ts';

/** What one month says under a rule: is there a value, is enough behind it, and only then its level (domain.md §4.1). */
export function judge(now: Point, before: readonly Point[], rule: Rule): Judgement {
  if (now.value === null) {
    if (now.reason === 'insufficient') return { outcome: 'insufficient', reason: now.reason };
    return { outcome: 'no_data', reason: now.reason };
  }
  if ((now.loan_count ?? 0) < rule.min_den_count) return { outcome: 'insufficient', reason: 'min_den_count' };
  if ((now.balance ?? 0) < rule.min_den_balance) return { outcome: 'insufficient', reason: 'min_den_balance' };
  const kind = kinds[rule.kind];
  if (!kind) throw new UserError('bad_rule', `rules of kind ${rule.kind} are not judged yet`, 'deactivate the rule');
  return kind.evaluate(now, before, rule);
}
