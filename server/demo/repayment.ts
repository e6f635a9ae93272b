import { firstDay, lastDay } from './calendar.ts';
import { drawCardBalance, useCard } from './card.ts';
import { payInstalments } from './instalment.ts';
import { clearDebt, type Loan } from './loan.ts';
import { type Outcome, outcomes, type Parameters } from './parameters.ts';
import type { Random } from './random.ts';

/** Takes one loan through one month: draws what the borrower does, and leaves on the loan the figures of that month-end. */
export function createRepayment(
  { behaviour, calendar }: Parameters,
  random: Random,
): (loan: Loan, month: number) => void {
  const { seasoning, recovery } = behaviour;
  const festival = new Set(calendar.spring_festival.months);

  const missOdds = (loan: Loan, month: number): number => {
    const age = Math.min(month - loan.facts.cohort, seasoning.length - 1);
    const season = (calendar.miss[(month - 1) % 12] ?? 1) * (festival.has(month) ? calendar.spring_festival.miss : 1);
    const extended = loan.restructureMonth === null ? 1 : behaviour.miss_after_extension;
    return loan.facts.miss * (seasoning[age] ?? 1) * season * extended;
  };

  const draw = (loan: Loan, month: number): Outcome => {
    const drawn = random();
    if (loan.monthsPastDue === 0) {
      if (drawn < missOdds(loan, month)) return 'worse';
      return drawn > 1 - loan.facts.product.settle ? 'settle' : 'cure';
    }
    const rows = behaviour.odds[loan.facts.grade.code] ?? [];
    const row = rows[Math.min(loan.monthsPastDue, rows.length) - 1] ?? [];
    const worse = row[0] ?? 0;
    const rolled = Math.min(0.97, worse * loan.facts.roll);
    if (drawn < rolled) return 'worse';
    // what is left of the odds keeps its proportions
    let left = ((drawn - rolled) / (1 - rolled)) * (1 - worse);
    const at = row.findIndex((part, index) => index > 0 && (left -= part) < 0);
    return outcomes[at] ?? 'stay';
  };

  const recover = (loan: Loan): void => {
    const drawn = random();
    const cash =
      drawn < recovery.odds ? Math.round((drawn / recovery.odds) * recovery.share * loan.chargeoffAmount) : 0;
    loan.recovered = Math.min(cash, loan.chargeoffAmount - loan.recoveredAmount);
    loan.recoveredAmount += loan.recovered;
    loan.paid = loan.recovered;
  };

  return (loan, month) => {
    const { schedule, cohort, dueDay } = loan.facts;
    if (loan.status === 'charged_off') return recover(loan);
    if (month === cohort) {
      if (!schedule) loan.balance = drawCardBalance(loan.facts, behaviour.card, random);
      return;
    }
    const outcome = draw(loan, month);
    if (outcome === 'charge_off') return chargeOff(loan, month);
    if (schedule) payInstalments(loan, schedule, month, outcome);
    else useCard(loan, month, outcome, behaviour.card, random);
    const late = loan.monthsPastDue;
    loan.dpd = late === 0 ? 0 : lastDay(month) - (firstDay(month - late + 1) + dueDay - 1);
  };
}

function chargeOff(loan: Loan, month: number): void {
  loan.status = 'charged_off';
  loan.chargeoffMonth = month;
  loan.chargeoffAmount = loan.balance;
  clearDebt(loan);
  loan.due = 0;
  loan.paid = 0;
}
