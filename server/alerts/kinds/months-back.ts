import { type Judgement, type Measured, type Seen, tooShort } from '../kind.ts';

/** Judges by the month k months before; without a value there, there is none of the change. */
export function monthsBack({ before }: Seen, k: number, judge: (prior: Measured) => Judgement): Judgement {
  const prior = before.at(-k);
  if (!prior || before.length < k) return tooShort;
  if (prior.value === null) return { outcome: 'no_data', reason: 'comparison_missing' };
  return judge(prior);
}
