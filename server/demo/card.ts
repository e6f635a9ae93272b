import { clearDebt, type Loan, type LoanFacts, monthsPastDueAfter } from './loan.ts';
import type { Outcome, Parameters } from './parameters.ts';
import type { Random } from './random.ts';

type CardHabits = Parameters['behaviour']['card'];

/** One month of a card: while not past due its balance is drawn anew; once past due there is no more spending, and each month one more minimum payment is due. */
export function useCard(loan: Loan, outcome: Outcome, habits: CardHabits, random: Random): void {
  const opening = Math.max(0, loan.balance);
  const monthsBefore = loan.monthsPastDue;
  if (monthsBefore === 0) loan.minimum = Math.round(opening * habits.minimum);
  loan.due = Math.min(opening, loan.minimum);

  if (outcome === 'settle') {
    loan.paid = opening;
    loan.status = 'paid_off';
    clearDebt(loan);
    return;
  }
  if (monthsBefore === 0 && (outcome !== 'worse' || loan.minimum === 0)) {
    const planned = loan.restructured !== null;
    loan.paid = planned ? loan.due : Math.round(opening * (habits.minimum + (1 - habits.minimum) * random()));
    loan.balance = planned ? opening - loan.paid : drawCardBalance(loan.facts, habits, random);
    return;
  }
  loan.monthsPastDue = monthsPastDueAfter(monthsBefore, outcome);
  const payments = outcome === 'extend' ? 0 : monthsBefore + 1 - loan.monthsPastDue;
  loan.paid = Math.min(opening, payments * loan.minimum);
  loan.balance = opening - loan.paid;
  if (loan.balance === 0) loan.monthsPastDue = 0;
  loan.overdue = Math.min(loan.balance, loan.monthsPastDue * loan.minimum);
  loan.overduePrincipal = loan.overdue;
}

export function drawCardBalance({ amount: limit, use }: LoanFacts, habits: CardHabits, random: Random): number {
  const drawn = random();
  if (drawn < habits.unused) return 0;
  if (drawn < habits.unused + habits.overpaid) return -Math.round(limit * 0.002);
  return Math.min(limit, Math.round(limit * use * (0.6 + 0.8 * random())));
}
