import { firstDay, lastDay } from './calendar.ts';
import { drawCardBalance, useCard } from './card.ts';
import { payInstalments } from './instalment.ts';
import { clearDebt, type Loan } from './loan.ts';
import { type Outcome, outcomes, type Parameters, type Product } from './parameters.ts';
import { createRandom } from './random.ts';
import { createTrouble } from './trouble.ts';

/** Takes one loan through one month: draws what the borrower does, and leaves on the loan the figures of that month-end. */
export function createRepayment(
  parameters: Parameters,
  product: Product,
  seed: number,
): (loan: Loan, month: number) => void {
  const { behaviour, calendar } = parameters;
  const { seasoning, recovery, leaving } = behaviour;
  const random = createRandom(seed, `repayment ${product.code}`);
  const leavingRandom = createRandom(seed, `leaving ${product.code}`);
  const trouble = createTrouble(parameters, product, seed);
  const festival = new Set(calendar.spring_festival.months);

  const missOdds = (loan: Loan, month: number): number => {
    const age = Math.min(month - loan.facts.cohort, seasoning.length - 1);
    const season = (calendar.miss[(month - 1) % 12] ?? 1) * (festival.has(month) ? calendar.spring_festival.miss : 1);
    const extended = loan.restructured === null ? 1 : behaviour.miss_after_extension;
    return loan.facts.miss * (seasoning[age] ?? 1) * season * extended * trouble.miss(loan, month);
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
    const rolled = Math.min(0.97, worse * loan.facts.roll * trouble.roll(loan, month));
    if (drawn < rolled) return 'worse';
    // what is left of the odds keeps its proportions
    let left = ((drawn - rolled) / (1 - rolled)) * (1 - worse);
    const at = row.findIndex((part, index) => index > 0 && (left -= part) < 0);
    return outcomes[at] ?? 'stay';
  };

  /** Of those who leave early most have paid; some loans are sold, some closed otherwise. */
  const leave = (loan: Loan, monthsPastDue: number): void => {
    const sold = monthsPastDue > 3 ? leaving.sold_late : leaving.sold;
    const drawn = leavingRandom();
    if (drawn < sold) {
      loan.status = 'sold';
      loan.paid = 0;
    } else if (drawn < sold + leaving.closed_other) loan.status = 'closed_other';
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
    const before = loan.monthsPastDue;
    const reage = trouble.reage(loan, month);
    const outcome = reage ? 'extend' : draw(loan, month);
    if (outcome === 'charge_off') return chargeOff(loan, month);
    if (schedule) payInstalments(loan, schedule, month, outcome);
    else useCard(loan, outcome, behaviour.card, random);
    if (outcome === 'settle') leave(loan, before);
    const late = loan.monthsPastDue;
    if (outcome === 'extend') {
      const type = reage ? 're_age' : schedule ? 'extension' : 'instalment_plan';
      loan.restructured = { month, type, told: reage !== 'hidden' };
    } else if (before > 0 && late === 0) loan.cureMonth = month;
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
