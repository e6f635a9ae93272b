import { clearDebt, type Loan, monthsPastDueAfter } from './loan.ts';
import type { Outcome } from './parameters.ts';
import type { Schedule } from './schedule.ts';

/** One month of an instalment loan. All follows from the number of instalments due and paid, so amounts, days and calendar agree. */
export function payInstalments(loan: Loan, schedule: Schedule, month: number, outcome: Outcome): void {
  const { term } = schedule;
  const { amount, cohort } = loan.facts;
  const total = (instalments: number): number => Math.round(amount * (schedule.total[instalments] ?? 0));
  const remaining = (instalments: number): number => Math.round(amount * (schedule.remaining[instalments] ?? 0));

  const paidBefore = loan.instalmentsPaid;
  if (outcome === 'extend') {
    // the oldest unpaid instalment becomes next month's
    loan.deferred += loan.monthsPastDue + 1;
  }
  loan.monthsPastDue = monthsPastDueAfter(loan.monthsPastDue, outcome);
  const elapsed = month - cohort - loan.deferred;
  const due = Math.min(term, elapsed);
  loan.due = outcome === 'extend' || elapsed > term ? 0 : total(due) - total(due - 1);
  loan.instalmentsPaid = outcome === 'settle' ? term : Math.min(term, elapsed - loan.monthsPastDue);

  if (loan.instalmentsPaid === term) {
    loan.paid = total(due) - total(paidBefore) + remaining(due);
    loan.status = 'paid_off';
    clearDebt(loan);
    return;
  }
  loan.paid = total(loan.instalmentsPaid) - total(paidBefore);
  loan.balance = remaining(loan.instalmentsPaid);
  loan.overdue = total(due) - total(loan.instalmentsPaid);
  loan.overduePrincipal = loan.balance - remaining(due);
}
