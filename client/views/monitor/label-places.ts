/** Moves places on a line apart until each is at least `gap` from the next, as little as possible, in their order and within the ends. */
export function pushApart(places: readonly number[], gap: number, low: number, high: number): number[] {
  const order = places.map((_, at) => at).sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
  // Pools of labels that touch: each stands centred on the mean of where its labels wanted to be.
  type Pool = { members: number[]; start: number };
  const settle = (members: number[]): Pool => {
    const wanted = members.reduce((sum, at, nth) => sum + (places[at] ?? 0) - nth * gap, 0) / members.length;
    const length = (members.length - 1) * gap;
    return { members, start: Math.max(low, Math.min(wanted, high - length)) };
  };
  const pools: Pool[] = [];
  for (const at of order) {
    let pool = settle([at]);
    for (let last = pools.at(-1); last && last.start + last.members.length * gap > pool.start; last = pools.at(-1)) {
      pools.pop();
      pool = settle([...last.members, ...pool.members]);
    }
    pools.push(pool);
  }
  const placed = [...places];
  for (const { members, start } of pools) members.forEach((at, nth) => (placed[at] = start + nth * gap));
  return placed;
}
