import type { Product } from './parameters.ts';

/** What a loan of amount 1 owes: index = instalments paid. `remaining` principal; `total` paid so far, interest included. */
export type Schedule = { term: number; remaining: Float64Array; total: Float64Array };

/** Repayment plan of an instalment loan at an annual rate; an annuity 等额本息, equal principal 等额本金 or interest first 先息后本. */
export function createSchedule(method: Product['repay_method'], term: number, annualRate: number): Schedule {
  const rate = annualRate / 12;
  const remaining = new Float64Array(term + 1).fill(1);
  const total = new Float64Array(term + 1);
  let compound = 1;
  for (let at = 0; at < term; at++) compound *= 1 + rate;
  const annuity = (rate * compound) / (compound - 1);
  for (let at = 1; at <= term; at++) {
    const before = remaining[at - 1] ?? 0;
    const interest = before * rate;
    const principal = {
      annuity: annuity - interest,
      equal_principal: 1 / term,
      interest_first: 0,
      revolving: 0,
    }[method];
    const repaid = at === term ? before : principal;
    remaining[at] = before - repaid;
    total[at] = (total[at - 1] ?? 0) + interest + repaid;
  }
  return { term, remaining, total };
}
