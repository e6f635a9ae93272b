import type { LoansAnswer } from '../../../server/contract/loan.ts';
import type { Basis } from '../../../server/contract/metric.ts';
import { askJson } from '../../lib/api.ts';
import { askRates, rateMetrics } from '../../lib/rates.ts';
import type { Selection } from '../../lib/selection.ts';
import { type DrillSubject, drillQuery, withBucket } from '../monitor/drill.ts';

export type Loan = LoansAnswer['rows'][number];
export type LoansPage = { rows: readonly Loan[]; next: string | null };
/** A figure that loans add up to, and how many they are. */
type Whole = { sum: number | null; count: number | null };
/** The largest loans of a figure, and the figure itself. */
export type Loans = LoansPage & Whole;

/** What loans are listed of. */
export type LoansSubject = {
  selection: Selection;
  month: string;
  /** all are of one product */
  product: string | undefined;
  /** the question that lists them, less its page */
  query: URLSearchParams;
  whole: (signal: AbortSignal) => Promise<Whole>;
};

/** Loans listed at first, and each time more are wanted. */
export const firstLoans = 20;
export const moreLoans = 100;
const fileLoans = 1000;

/** The call that lists the loans of a figure. */
export function loansPath({ query }: LoansSubject, limit: number, more: { after?: string; format?: 'csv' } = {}) {
  const asked = new URLSearchParams(query);
  asked.set('limit', String(limit));
  for (const [name, value] of Object.entries(more)) asked.set(name, value);
  return `/api/loans?${asked}`;
}

export const loansFile = (subject: LoansSubject): string => loansPath(subject, fileLoans, { format: 'csv' });

/** The first page, with the figure. */
export async function askLoans(subject: LoansSubject, signal: AbortSignal): Promise<Loans> {
  const [{ rows, next }, whole] = await Promise.all([
    askJson<LoansAnswer>(loansPath(subject, firstLoans), signal),
    subject.whole(signal),
  ]);
  return { rows, next, ...whole };
}

/** The loans of a drill's figure: its own filters, loan by loan; null where the page's rate is a sum of several. */
export function loansOfDrill(subject: DrillSubject): LoansSubject | null {
  const { drill, selection } = subject;
  const inBucket = withBucket(selection, drill.cut);
  const [metric, ...others] = rateMetrics(inBucket);
  if (metric === undefined || others.length > 0) return null;
  const query = drillQuery(subject, null);
  for (const name of ['by', 'from', 'to']) query.delete(name);
  query.set('metric', metric);
  query.set('month', drill.month);
  const ask = async (basis: Basis, signal: AbortSignal) => {
    const asked = drillQuery({ ...subject, selection: { ...selection, basis } }, null);
    const figures = await askRates(inBucket, asked, signal);
    return figures.find(({ month }) => month === drill.month)?.numerator ?? null;
  };
  const whole = async (signal: AbortSignal) => {
    const [sum, count] = await Promise.all([ask(selection.basis, signal), ask('count', signal)]);
    return { sum, count };
  };
  return { selection, month: drill.month, product: drill.product, query, whole };
}
