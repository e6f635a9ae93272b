import { defaultLossShare } from '../contract/forecast.ts';

/**
 * Expected loss of each bucket by the roll chain (domain.md §3.7): balance · r_k · … · r_6 · loss share. `balances` from M0 up, the
 * last one already there where it is the eighth; `rates` the net flow rates r_0 … r_6, each Σ / Σ over its months. The product is at
 * most 1, not each rate. Null where a rate it needs is not known.
 */
export function expectedLosses(
  balances: readonly number[],
  rates: readonly (number | null)[],
  lossShare = defaultLossShare,
): (number | null)[] {
  return balances.map((balance, bucket) => {
    const ahead = rates.slice(bucket);
    if (ahead.includes(null)) return null;
    const reached = ahead.reduce<number>((product, rate) => product * (rate ?? 0), 1);
    return balance * Math.min(1, reached) * lossShare;
  });
}
