import { segments } from '../../server/contract/dimension.ts';
import { figuresOf } from './figures.ts';
import type { OracleBook } from './loan.ts';
import type { Figure, Question } from './question.ts';

/** The overdue rate of each value of a segment over that of all of them (domain.md §3.1). */
export function liftsOf(book: OracleBook, question: Question): Map<string, Figure> {
  const rates = figuresOf(book, { ...question, family: 'overdue_rate', k: question.threshold });
  const at = question.by.findIndex((dimension) => segments.some((segment) => segment === dimension));
  const restOf = ({ key }: Figure) => JSON.stringify((JSON.parse(key) as unknown[]).toSpliced(at, 1));
  const whole = new Map<string, Figure[]>();
  for (const rate of rates.values()) whole.set(restOf(rate), [...(whole.get(restOf(rate)) ?? []), rate]);
  return new Map(Array.from(rates.values(), (rate) => [rate.key, liftOf(rate, whole.get(restOf(rate)) ?? [])]));
}

function liftOf(own: Figure, all: readonly Figure[]): Figure {
  const unknown = all.find(({ reason }) => reason !== null && reason !== 'no_exposure');
  if (unknown) return { ...own, numerator: null, denominator: null, value: null, reason: unknown.reason };
  const sum = (of: (figure: Figure) => number | null | undefined) =>
    all.reduce((total, one) => total + (of(one) ?? 0), 0);
  const size = sum(({ denominator }) => denominator);
  const rate = size === 0 ? null : sum(({ numerator }) => numerator) / size;
  const n = own.interval?.n ?? 0;
  const expected = rate === null ? null : (own.denominator ?? 0) * rate;
  const reason = own.reason ?? (rate ? (n < 30 ? 'insufficient' : null) : 'no_exposure');
  const lift = { key: own.key, numerator: own.numerator ?? null, denominator: expected, reason };
  if (reason || !rate || own.value === null || !own.interval)
    return { ...lift, value: null, cell: { n: own.interval?.n ?? null, low: null, high: null } };
  const { low, high } = own.interval;
  return { ...lift, value: own.value / rate, interval: { n, low: low / rate, high: high / rate } };
}
