import type { RunEvent } from '../../../server/contract/alert.ts';

export type PreviewPoint = {
  month: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  level: 'none' | 'warn' | 'critical' | null;
  state: 'ok' | 'pending' | 'firing';
  outcome: 'evaluated' | 'no_data' | 'insufficient';
  reason: string | null;
  warn_at: number | null;
  critical_at: number | null;
};
export type PreviewAnswer = {
  groups: readonly { group: Record<string, string>; points: readonly PreviewPoint[] }[];
  events: readonly RunEvent[];
  would_fire_now: number;
  expected_false_alarms_per_month: number | null;
  suggested: { warn: number; critical: number; clear: number; how: string } | null;
};
