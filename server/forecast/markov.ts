/** Balances of M0 to M7 that went from each bucket to each in one month, and what each bucket held before. */
export type Transfer = { opening: readonly number[]; closing: readonly (readonly number[])[] };

/** The pooled transfer matrix: Σ closing balance / Σ opening balance, never a mean of matrices (domain.md §3.4). */
export function pooledTransfer(months: readonly Transfer[]): number[][] {
  const size = months[0]?.opening.length ?? 0;
  const buckets = Array.from({ length: size }, (_, at) => at);
  return buckets.map((from) => {
    const opening = months.reduce((sum, month) => sum + (month.opening[from] ?? 0), 0);
    return buckets.map((to) => {
      const closing = months.reduce((sum, month) => sum + (month.closing[from]?.[to] ?? 0), 0);
      return opening > 0 ? closing / opening : 0;
    });
  });
}

/** v(h) = v(h−1)·T + n, the new lending n in M0: balances by bucket one month ahead, two, … (domain.md §3.7). */
export function forecastBalances(
  start: readonly number[],
  transfer: readonly (readonly number[])[],
  lending: number,
  horizon: number,
): number[][] {
  const path: number[][] = [];
  let balances = start;
  for (let h = 0; h < horizon; h++) {
    const next = start.map((_, to) =>
      balances.reduce((sum, balance, from) => sum + balance * (transfer[from]?.[to] ?? 0), to === 0 ? lending : 0),
    );
    path.push(next);
    balances = next;
  }
  return path;
}

/** Share of the balance in this bucket and those above; null of an empty book. */
export function shareFrom(bucket: number, balances: readonly number[]): number | null {
  const whole = balances.reduce((sum, balance) => sum + balance, 0);
  return whole > 0 ? balances.slice(bucket).reduce((sum, balance) => sum + balance, 0) / whole : null;
}
