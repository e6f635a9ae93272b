/** Limits in the unit of what a rule compares. */
export type Limits = { warn: number; critical: number; clear: number };
type GroupRow = { group: Record<string, string>; warn: number; critical: number; clear?: number | undefined };

/** What tells a kind's own limits from another's. */
type Draft = { kind: string; unit?: 's' | 'ratio'; chart?: 'ewma' | 'cusum' | 'p' };

/** The limits of domain.md §4.3 where a rule states none; kinds without any demand them. */
export function defaultLimits({ kind, unit, chart }: Draft): { warn: number; critical: number; limits: GroupRow[] } {
  const own = (warn: number, critical: number, limits: GroupRow[] = []) => ({ warn, critical, limits });
  if (kind === 'vintage_band') return unit === 'ratio' ? own(1.25, 1.5) : own(2, 3);
  if (kind === 'control_chart') return chart === 'cusum' ? own(4, 5) : own(2.7, 3);
  return kind === 'data_quality' ? own(0, 0, checkLimits) : own(0, 0);
}

const ofCheck = (check: string, warn: number, critical: number): GroupRow => ({ group: { check }, warn, critical });

/** Shares, but of new products a number; a missing month is 1: all of it is critical at once. */
const checkLimits: GroupRow[] = [
  ofCheck('rows_fell', 0.1, 0.3),
  ofCheck('walk_break', 0.001, 0.01),
  ofCheck('month_missing', 0, 0.5),
  ofCheck('duplicates', 0, 0.01),
  ofCheck('new_product', 0, 3),
];

/** The limits a rule has for one group: of its table the first row that fits, else its own. */
export function limitsOf(
  rule: Limits & { limits: readonly (Limits & { group: Readonly<Record<string, string>> })[] },
  group: Readonly<Record<string, string>>,
): Limits {
  const row = rule.limits.find((one) => Object.entries(one.group).every(([name, value]) => group[name] === value));
  const { warn, critical, clear } = row ?? rule;
  return { warn, critical, clear };
}
