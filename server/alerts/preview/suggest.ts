import type { Suggestion } from '../../contract/preview.ts';

/** What a rule would have compared with its limits in one group, oldest first. */
export type Judged = { group: Record<string, string>; values: readonly { month: string; value: number }[] };
type Limits = Pick<Suggestion, 'warn' | 'critical' | 'clear'>;

/** The share of history that stays at or inside each limit. */
const shares: Limits = { clear: 0.9, warn: 0.95, critical: 0.99 };
const percentiles = [shares.warn, shares.critical, shares.clear].map((share) => `P${share * 100}`).join(' · ');
const leastValues = 24;

/**
 * Limits that a book's own history suggests: what 95 % (warn), 99 % (critical) and 90 % (clear) of the judged values
 * did not go past, rounded outwards to two digits; also for each group that has two years of values. Null under 24 values.
 */
export function suggestLimits(judged: readonly Judged[], direction: 'up' | 'down'): Suggestion | null {
  const all = judged.flatMap(({ values }) => values);
  if (all.length < leastValues) return null;
  const months = all.map(({ month }) => month).sort();
  return {
    ...limitsOf(all, direction),
    how: `${percentiles}, n = ${all.length}, ${months[0]} – ${months.at(-1)}`,
    limits: judged.flatMap(({ group, values }) => {
      const { source: _source, ...own } = group;
      const apart = Object.keys(own).length > 0 && values.length >= leastValues;
      return apart ? [{ group, ...limitsOf(values, direction) }] : [];
    }),
  };
}

function limitsOf(values: readonly { value: number }[], direction: 'up' | 'down'): Limits {
  const sign = direction === 'up' ? 1 : -1;
  const sorted = values.map(({ value }) => sign * value).sort((a, b) => a - b);
  const at = (share: number): number => sign * outwards(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return { warn: at(shares.warn), critical: at(shares.critical), clear: at(shares.clear) };
}

/** The next number of two digits that is not below; what is exact already stays. */
function outwards(value: number): number {
  if (value === 0) return 0;
  const digits = 1 - Math.floor(Math.log10(Math.abs(value)));
  const scale = 10 ** digits;
  return Number((Math.ceil(Number((value * scale).toPrecision(12))) / scale).toFixed(Math.max(0, digits)));
}
