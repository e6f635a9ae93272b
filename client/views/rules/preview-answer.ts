import type { Evaluation, RunEvent } from '../../../server/contract/alert.ts';

type Limits = { warn: number; critical: number; clear: number };

/** What POST /api/rules/preview answers. */
export type RulePreview = {
  groups: readonly {
    group: Record<string, string>;
    points: readonly Pick<
      Evaluation,
      'month' | 'value' | 'level' | 'state' | 'outcome' | 'reason' | 'warn_at' | 'critical_at'
    >[];
  }[];
  events: readonly RunEvent[];
  would_fire_now: number;
  expected_false_alarms_per_month: number;
  suggested: (Limits & { how: string }) | null;
};
