import type { LoanMonth } from './loan-month.ts';
import type { Column } from './random-book.ts';

const pad = (n: number) => String(n).padStart(2, '0');
const yearOf = (month: number) => Math.floor(month / 12);
const day = (month: number, of: number) => `${yearOf(month)}-${pad((month % 12) + 1)}-${pad(of)}`;
const lastDay = (month: number) => new Date(Date.UTC(yearOf(month), (month % 12) + 1, 0)).getUTCDate();
const money = (cents: number | null) => (cents === null ? '' : (cents / 100).toFixed(2));
const dayOrNone = (month: number | null, of: number) => (month === null ? '' : day(month, of));

/** How each column is written; the first five are in every tape. */
const always: Record<string, (row: LoanMonth) => string> = {
  loan_id: (row) => row.loan_id,
  as_of: (row) => day(row.month, row.as_of_day ?? lastDay(row.month)),
  product: (row) => row.product ?? '',
  balance: (row) => money(row.balance),
  dpd: (row) => String(row.dpd ?? ''),
};
const optional: Record<Column, Record<string, (row: LoanMonth) => string>> = {
  status: { status: (row) => row.status },
  orig: {
    orig_date: (row) => dayOrNone(row.orig_month, 5),
    orig_amount: (row) => money(row.orig_amount),
  },
  overdue_amount: { overdue_amount: (row) => money(row.overdue_amount) },
  chargeoff_amount: { chargeoff_amount: (row) => money(row.chargeoff_amount) },
  recovery_amount: { recovery_amount: (row) => money(row.recovery_amount) },
  five_class: { five_class: (row) => row.five_class ?? '' },
  restructured: {
    restructured: (row) => String(row.restructured ?? ''),
    restructure_date: (row) => dayOrNone(row.restructure_month, 20),
  },
  payments: {
    due_amount: (row) => money(row.due_amount),
    paid_amount: (row) => money(row.paid_amount),
  },
  first_due: { first_due_date: (row) => row.first_due_date ?? '' },
  grade: { grade: (row) => row.grade ?? '' },
  channel: { channel: (row) => row.channel ?? '' },
  region: { region: (row) => row.region ?? '' },
  occupation: { occupation: (row) => row.occupation ?? '' },
  age: { age: (row) => String(row.age ?? '') },
};

/** Rows as a tape in CSV with the columns given. */
export function tapeText(rows: readonly LoanMonth[], columns: readonly Column[]): string {
  const written = { ...always, ...Object.assign({}, ...columns.map((column) => optional[column])) };
  const lines = rows.map((row) => Object.values<(row: LoanMonth) => string>(written).map((write) => write(row)));
  return `${[Object.keys(written), ...lines].map((line) => line.join(',')).join('\n')}\n`;
}
