import type { Basis, Scheme } from '../../server/contract/metric.ts';
import { isLate, lastRow, type Loan, type OracleBook, rowAt, stateAt } from './loan.ts';
import { isShort, monthsAsked, sourcesOf } from './months.ts';
import { placeOf } from './place.ts';
import { type Figure, isAsked, keyOf, type Question } from './question.ts';
import { notLoaded } from './figures.ts';
import { wilson } from './wilson.ts';

export const earlyFamilies = ['fpd', 'spd', 'tpd', 'fpd_unobserved'] as const;

const day = 86_400_000;
const monthOf = (time: number) => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth();
/** The last day of a month counted from year 0. */
const endOf = (month: number) => Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0);

/** A date some months later, the last day of a shorter month for the 29th to the 31st. */
function later(time: number, months: number): number {
  const month = monthOf(time) + months;
  const last = new Date(endOf(month)).getUTCDate();
  return Date.UTC(Math.floor(month / 12), month % 12, Math.min(new Date(time).getUTCDate(), last));
}

/** When the first instalment was due: as told, else a month after lending (the 5th, domain.md §1.1). */
function firstDue({ first }: Loan): number | null {
  if (first.first_due_date !== null) return Date.parse(first.first_due_date);
  if (first.orig_month === null) return null;
  return later(Date.UTC(Math.floor(first.orig_month / 12), first.orig_month % 12, 5), 1);
}

type Verdict = { month: number; isEligible: boolean; isBad: boolean };

/** What became of instalment k at E_k (domain.md §3.2); null for a loan without a date. */
export function verdictOf(
  loan: Loan,
  instalment: number,
  days: number,
  scheme: Scheme,
  loaded: ReadonlySet<number>,
): Verdict | null {
  const first = firstDue(loan);
  if (first === null) return null;
  const due = later(first, instalment - 1);
  const least = days === 0 ? 1 : scheme === 'cn' ? days + 1 : days;
  const month = monthOf(due + least * day);
  const judged = (isBad: boolean) => ({ month, isEligible: true, isBad });
  const row = rowAt(loan, month);
  const isLost = (status: string) => status === 'charged_off' && instalment === 1;
  if (row) {
    const asOf = row.as_of_day === null ? endOf(month) : Date.UTC(Math.floor(month / 12), month % 12, row.as_of_day);
    const isBehind = (row.dpd ?? 0) >= least && Math.abs((row.dpd ?? 0) - (asOf - due) / day) <= 3;
    return judged((row.status === 'active' && isBehind) || isLost(row.status));
  }
  const last = lastRow(loan, month, () => true);
  if (last && last.status !== 'active') return judged(isLost(last.status));
  const hasVanished =
    last && [...loaded].some((at) => at > last.month && at <= month) && stateAt(loan, month, scheme) === 'PAID';
  return hasVanished ? judged(false) : { month, isEligible: false, isBad: false };
}

type Sum = {
  bad: number;
  size: number;
  square: number;
  pending: number;
  truncated: number;
  unobserved: number;
  isUnreported: boolean;
};
const none: Sum = { bad: 0, size: 0, square: 0, pending: 0, truncated: 0, unobserved: 0, isUnreported: false };

/** Cohorts of which more than 5 % of what was lent was first seen late, `source cohort`. */
function truncatedCohorts(book: OracleBook): Set<string> {
  const lent = new Map<string, { all: number; late: number }>();
  for (const loan of book.loans) {
    const key = `${loan.source} ${loan.cohort}`;
    const sum = lent.get(key) ?? { all: 0, late: 0 };
    const amount = loan.orig_amount ?? 0;
    const isOne = isLate(loan, book.loaded.get(loan.source) ?? new Set());
    lent.set(key, { all: sum.all + amount, late: sum.late + (isOne ? amount : 0) });
  }
  return new Set([...lent].flatMap(([key, { all, late }]) => (late > 0.05 * all ? [key] : [])));
}

/** Payment defaults by group: of a cohort all its instalments, else those judged in the months asked for. */
export function defaultsOf(book: OracleBook, question: Question): Map<string, Figure> {
  const { by, family, basis, scheme } = question;
  const instalment = family === 'spd' ? 2 : family === 'tpd' ? 3 : 1;
  const days = family === 'fpd_unobserved' ? (question.threshold === 1 ? 0 : 30) : question.k;
  const isOfCohorts = !by.includes('month') && by.some((dimension) => dimension.startsWith('cohort'));
  const asked = monthsAsked(book, question);
  const truncated = truncatedCohorts(book);
  const sums = new Map<string, Sum>();
  const short = new Set<string>();
  const isCertain = by.every((dimension) => dimension === 'month' || dimension === 'source');
  for (const month of isCertain ? asked : []) {
    for (const [source, months] of sourcesOf(book, question)) {
      const isMissing = isShort(book, question, month, source);
      if (!isMissing && !months.has(month)) continue;
      const key = JSON.stringify(
        by.map((dimension) =>
          dimension === 'source' ? source : keyOf({ ...question, by: ['month'] }, month, nowhere).slice(2, -2),
        ),
      );
      if (isMissing) short.add(key);
      sums.set(key, sums.get(key) ?? none);
    }
  }
  for (const loan of book.loans) {
    const loaded = book.loaded.get(loan.source) ?? new Set<number>();
    const verdict = verdictOf(loan, instalment, days, scheme, loaded);
    const place = placeOf(loan, loan.first, scheme);
    if (!verdict || !isAsked(question, place)) continue;
    const { month, isEligible, isBad } = verdict;
    const isPending = month > Math.min(Math.max(...loaded), asked.at(-1) ?? 0);
    if (!isOfCohorts && (isPending || !asked.includes(month) || month < Math.min(...loaded))) continue;
    const key = keyOf(question, month, place);
    const sum = sums.get(key) ?? none;
    if (!isOfCohorts && isShort(book, question, month, loan.source)) short.add(key);
    const isTruncated = truncated.has(`${loan.source} ${loan.cohort}`);
    sums.set(key, added(sum, loan, basis, { isPending, isTruncated, isEligible, isBad }));
  }
  const figures = new Map([...sums].map(([key, sum]) => [key, figureOf(key, sum, question)]));
  for (const key of short) figures.set(key, { key, ...notLoaded });
  return figures;
}

const nowhere = {
  source: '',
  product: '',
  cohort: null,
  mob: null,
  bucket: null,
  grade: '',
  channel: '',
  region: '',
  occupation: '',
  age_band: '',
};

type Judged = Omit<Verdict, 'month'> & { isPending: boolean; isTruncated: boolean };

function added(sum: Sum, loan: Loan, basis: Basis, { isPending, isTruncated, isEligible, isBad }: Judged): Sum {
  if (isPending) return { ...sum, pending: sum.pending + 1 };
  const counted = {
    ...sum,
    truncated: sum.truncated + (isTruncated ? 1 : 0),
    unobserved: sum.unobserved + (isEligible ? 0 : 1),
  };
  if (isTruncated || !isEligible) return counted;
  const weight = basis === 'count' ? 1 : loan.orig_amount;
  return {
    ...counted,
    bad: sum.bad + (isBad ? (weight ?? 0) : 0),
    size: sum.size + (weight ?? 0),
    square: sum.square + (weight ?? 0) ** 2,
    isUnreported: sum.isUnreported || weight === null,
  };
}

function reasonOf({ size, truncated, pending, isUnreported }: Sum): Figure['reason'] {
  if (size === 0 && truncated > 0) return 'truncated';
  if (size === 0 && pending > 0) return 'immature';
  if (isUnreported) return 'not_reported';
  return size === 0 ? 'no_exposure' : null;
}

function figureOf(key: string, sum: Sum, { family, basis }: Question): Figure {
  const { bad, size, square, unobserved } = sum;
  if (family === 'fpd_unobserved')
    return { key, numerator: unobserved, denominator: null, value: unobserved, reason: null, cell: { unobserved } };
  const unit = basis === 'count' ? 1 : 100;
  const reason = reasonOf(sum);
  const numerator = reason === null || reason === 'no_exposure' ? bad / unit : null;
  const figure = { key, numerator, denominator: size / unit, value: null, reason, cell: { unobserved } };
  if (reason) return figure;
  const n = basis === 'count' ? size : size ** 2 / square;
  const [low, high] = wilson(bad / size, n);
  return { ...figure, value: bad / size, interval: { n, low, high } };
}
