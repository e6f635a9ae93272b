import type { Outcome, Parameters, Product, Segment } from './parameters.ts';
import type { Schedule } from './schedule.ts';

/** What is fixed at lending. Money is in cents; months are month indexes; the first instalment is due the month after lending. */
export type LoanFacts = {
  id: string;
  customer: Customer;
  product: Product;
  cohort: number;
  lentDay: number;
  /** day of the month, never a month's last: an instalment due in a month is overdue or paid at its end */
  dueDay: number;
  amount: number;
  rate: number;
  /** null for a card */
  schedule: Schedule | null;
  grade: Segment;
  channel: Segment;
  funder: Name;
  age: number;
  /** odds of missing an instalment, before seasoning and season */
  miss: number;
  /** factor on the odds of getting worse */
  roll: number;
  /** share of its limit that a card's holder uses */
  use: number;
};

type Name = Parameters['segments']['funder'][number];

export type Customer = { id: string; birthMonth: number; income: number; region: Segment; occupation: Segment };

/** What each month-end changes: the columns of its row on the tape. */
export type LoanMonth = {
  status: 'active' | 'paid_off' | 'charged_off' | 'sold' | 'closed_other';
  balance: number;
  dpd: number;
  overdue: number;
  overduePrincipal: number;
  due: number;
  paid: number;
  recovered: number;
};

/** What the loan carries from month to month. */
type LoanCourse = {
  /** months since the oldest unpaid instalment fell due, its own month counted; 0 when not past due */
  monthsPastDue: number;
  instalmentsPaid: number;
  /** months by which extensions moved the schedule */
  deferred: number;
  restructured: Restructuring | null;
  /** month of the last cure: the debt was paid up, not re-aged */
  cureMonth: number | null;
  chargeoffMonth: number | null;
  chargeoffAmount: number;
  recoveredAmount: number;
  /** minimum payment of a card past due */
  minimum: number;
};

/** A new plan; the tape tells it or, of a hidden re-ageing, not. */
export type Restructuring = { month: number; type: 'extension' | 'instalment_plan' | 're_age'; told: boolean };

/** `factText` is the tape's: the facts as they stand on each of the loan's rows, put together once. */
export type Loan = { readonly facts: LoanFacts; factText: string | null } & LoanMonth & LoanCourse;

export function openLoan(facts: LoanFacts): Loan {
  return {
    facts,
    factText: null,
    status: 'active',
    balance: facts.schedule ? facts.amount : 0,
    dpd: 0,
    overdue: 0,
    overduePrincipal: 0,
    due: 0,
    paid: 0,
    recovered: 0,
    monthsPastDue: 0,
    instalmentsPaid: 0,
    deferred: 0,
    restructured: null,
    cureMonth: null,
    chargeoffMonth: null,
    chargeoffAmount: 0,
    recoveredAmount: 0,
    minimum: 0,
  };
}

/** Months past due after a month with this outcome. */
export function monthsPastDueAfter(before: number, outcome: Outcome): number {
  if (outcome === 'worse') return before + 1;
  if (outcome === 'stay') return before;
  return outcome === 'better' ? before - 1 : 0;
}

/** Nothing is owed any more. */
export function clearDebt(loan: Loan): void {
  loan.balance = 0;
  loan.dpd = 0;
  loan.overdue = 0;
  loan.overduePrincipal = 0;
  loan.monthsPastDue = 0;
}
