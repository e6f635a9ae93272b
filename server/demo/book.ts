import { createLending } from './lending.ts';
import type { Loan } from './loan.ts';
import type { Parameters, Product } from './parameters.ts';
import { planLending, planWarmUp } from './plan.ts';
import { createRepayment } from './repayment.ts';

/** `loans` stand on the tapes of `months` months, the last of which is the calendar's. */
export type BookSize = { loans: number; months: number; seed: number };

/** A month-end: its month index and the loans of its tape, product by product. They change with the next month: read them now. */
export type BookMonth = { month: number; loans: readonly (readonly Loan[])[] };

/** Simulates the generated book month by month; memory holds the live loans only. */
export function* simulateBook(parameters: Parameters, { loans, months, seed }: BookSize): Generator<BookMonth> {
  const { last_month: last, warm_up_months: warmUpMonths } = parameters.calendar;
  const first = last - months + 1;
  const start = first - warmUpMonths;
  const books = parameters.products.map((product) => createProductBook(parameters, product, seed));

  const warmUp = planWarmUp(parameters, loans, first, last);
  for (let month = start; month < first; month++) {
    books.forEach((book, at) => book.advance(month, warmUp[at]?.[month - start] ?? 0));
  }
  const seasoned = books.reduce((sum, book) => sum + book.startTapes(), 0);
  const plan = planLending(parameters, Math.max(0, loans - seasoned), first, last);
  for (let month = first; month <= last; month++) {
    yield { month, loans: books.map((book, at) => book.advance(month, plan[at]?.[month - first] ?? 0)) };
  }
}

/** One product's loans. They draw from streams of their own, so a change to one product leaves the others as they were. */
function createProductBook(parameters: Parameters, product: Product, seed: number) {
  const lend = createLending(parameters, product, seed);
  const repay = createRepayment(parameters, product, seed);
  const recoveryMonths = parameters.behaviour.recovery.months;
  const loans: Loan[] = [];
  const keep = (stays: (loan: Loan) => boolean): void => {
    let kept = 0;
    for (const loan of loans) if (stays(loan)) loans[kept++] = loan;
    loans.length = kept;
  };
  return {
    /** One month on: ended loans leave, the others pay or do not, new ones are lent. */
    advance(month: number, lending: number): readonly Loan[] {
      keep(
        ({ status, chargeoffMonth }) =>
          status === 'active' || (chargeoffMonth !== null && month - chargeoffMonth <= recoveryMonths),
      );
      for (let lent = 0; lent < lending; lent++) loans.push(lend(month));
      for (const loan of loans) repay(loan, month);
      return loans;
    },
    /** What ended before the first tape is on none; returns the number of loans left. */
    startTapes(): number {
      keep(({ status }) => status === 'active');
      return loans.length;
    },
  };
}
