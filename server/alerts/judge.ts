import type { Rule } from '../contract/rule.ts';
import type { Judgement, Point } from './kind.ts';
import { kinds } from './kinds/index.ts';

/** What one month says under a rule: is there a value, is enough behind it, and only then its level (domain.md §4.1). */
export function judge(now: Point, before: readonly Point[], rule: Rule, fresh = false): Judgement {
  if (now.value === null) {
    if (now.reason === 'insufficient') return { outcome: 'insufficient', reason: now.reason };
    return { outcome: 'no_data', reason: now.reason };
  }
  if ((now.loan_count ?? 0) < rule.min_den_count) return { outcome: 'insufficient', reason: 'min_den_count' };
  if ((now.balance ?? 0) < rule.min_den_balance) return { outcome: 'insufficient', reason: 'min_den_balance' };
  return kinds[rule.kind].evaluate({ now, before, fresh }, rule);
}
