const z = 1.959963984540054;

/** 95 % Wilson interval of a share p seen on n loans, clamped to 0–1 (domain.md §3.1). */
export function wilson(p: number, n: number): [low: number, high: number] {
  const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
