import type { Parameters, Product } from './parameters.ts';

/** Loans to lend by product (in the parameters' order), then by month of the range. */
export type LendingPlan = number[][];

/** Lending of the warm-up, such that its survivors and the lending of the tapes' months together come close to `loans`. */
export function planWarmUp(parameters: Parameters, loans: number, first: number, last: number): LendingPlan {
  const { products, calendar } = parameters;
  const start = first - calendar.warm_up_months;
  const lent = (from: number, to: number, kept: (product: Product, month: number) => number): number =>
    products.reduce((sum, product) => {
      const weights = lendingWeights(parameters, product, from, to);
      return sum + weights.reduce((part, weight, at) => part + weight * kept(product, from + at), 0);
    }, 0);
  const onTape =
    lent(start, first - 1, (product, month) => survival(product, first - month)) + lent(first, last, () => 1);
  const total = (loans * lent(start, first - 1, () => 1)) / onTape;
  return planLending(parameters, Math.round(total), start, first - 1);
}

/** Spreads this number of loans over products and months: by share, growth, season and Spring Festival. */
export function planLending(parameters: Parameters, loans: number, from: number, to: number): LendingPlan {
  const weights = parameters.products.map((product) => lendingWeights(parameters, product, from, to));
  const all = weights.flat().reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  let planned = 0;
  return weights.map((months) =>
    months.map((weight) => {
      passed += weight;
      const count = Math.round((loans * passed) / all) - planned;
      planned += count;
      return count;
    }),
  );
}

function lendingWeights({ calendar }: Parameters, product: Product, from: number, to: number): number[] {
  const festival = new Set(calendar.spring_festival.months);
  let size = product.share;
  for (let month = calendar.last_month; month > from; month--) size /= 1 + product.growth;
  const weights: number[] = [];
  for (let month = from; month <= to; month++) {
    const season = calendar.lending[(month - 1) % 12] ?? 1;
    weights.push(size * season * (festival.has(month) ? calendar.spring_festival.lending : 1));
    size *= 1 + product.growth;
  }
  return weights;
}

/** Share of loans that are still there after this many months: neither repaid by plan nor settled early. */
function survival({ terms, settle }: Product, age: number): number {
  let kept = 1;
  for (let month = 1; month < age; month++) kept *= 1 - settle;
  if (terms.length === 0) return kept;
  return kept * terms.reduce((sum, { months, share }) => sum + (months >= age ? share : 0), 0);
}
