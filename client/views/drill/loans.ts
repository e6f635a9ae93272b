import type { LoansAnswer } from '../../../server/contract/loan.ts';
import { askJson } from '../../lib/api.ts';
import { askRates, rateMetrics } from '../../lib/rates.ts';
import type { Basis } from '../../../server/contract/metric.ts';
import { type DrillSubject, drillQuery, withBucket } from '../monitor/drill.ts';

export type Loan = LoansAnswer['rows'][number];
export type LoansPage = { rows: readonly Loan[]; next: string | null };
/** The largest loans of a figure, and the figure itself: what they add up to, and how many there are. */
export type Loans = LoansPage & { sum: number | null; count: number | null };

/** Loans listed at first, and each time more are wanted. */
export const firstLoans = 20;
export const moreLoans = 100;
const fileLoans = 1000;

/** The metric whose loans are listed; null where the page's rate is a sum of several. */
export function loansMetric({ selection, drill }: DrillSubject): string | null {
  const [metric = null, ...others] = rateMetrics(withBucket(selection, drill.cut));
  return others.length === 0 ? metric : null;
}

/** The call that lists the loans of a drill's figure: its own filters, loan by loan. */
export function loansPath(subject: DrillSubject, limit: number, more: { after?: string; format?: 'csv' } = {}): string {
  const query = drillQuery(subject, null);
  for (const name of ['by', 'from', 'to']) query.delete(name);
  query.set('metric', loansMetric(subject) ?? '');
  query.set('month', subject.drill.month);
  query.set('limit', String(limit));
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return `/api/loans?${query}`;
}

export const loansFile = (subject: DrillSubject): string => loansPath(subject, fileLoans, { format: 'csv' });

/** The first page, with the figure by the page's basis and by count. */
export async function askLoans(subject: DrillSubject, signal: AbortSignal): Promise<Loans> {
  const selection = withBucket(subject.selection, subject.drill.cut);
  const ask = async (basis: Basis) => {
    const query = drillQuery({ ...subject, selection: { ...subject.selection, basis } }, null);
    const figures = await askRates(selection, query, signal);
    return figures.find(({ month }) => month === subject.drill.month)?.numerator ?? null;
  };
  const { basis } = subject.selection;
  const [{ rows, next }, sum, count] = await Promise.all([
    askJson<LoansAnswer>(loansPath(subject, firstLoans), signal),
    ask(basis),
    ask('count'),
  ]);
  return { rows, next, sum, count };
}
